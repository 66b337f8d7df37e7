using ArticleSite.Core.Check;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core;

/// <summary>Everything a build is told from outside.</summary>
public sealed record BuildRequest
{
    /// <summary>The site's root folder, a whole path.</summary>
    public required string Root { get; init; }

    /// <summary>The configuration file, a whole path; null for <c>site.config.yml</c> in the root.</summary>
    public string? ConfigPath { get; init; }

    /// <summary>From flags; wins over environment and file. Keys as in the file, dots between levels: <c>output</c>.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>();

    /// <summary>The process's environment; only names that begin with <c>ARTICLESITE__</c> are read.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>What time it is; decides which articles lie in the future and which creatives of the registry are shown, and nothing else.</summary>
    public required DateTimeOffset Clock { get; init; }

    /// <summary>Build drafts too.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Build articles dated after <see cref="Clock"/> too.</summary>
    public bool IncludeFuture { get; init; }

    /// <summary>Threads; 0 for one a processor.</summary>
    public int Jobs { get; init; }

    /// <summary>False to do all work anew: the cache is neither read nor written.</summary>
    public bool UsesCache { get; init; } = true;

    /// <summary>Bytes of what a build writes to the cache that it may have in memory too, for not having to read them again. One without a cache has all of it there.</summary>
    public long CacheMemory { get; init; }

    /// <summary>Leaves the texts and words of articles to be read after the run, until <see cref="BuildResult.Texts"/> is disposed of.</summary>
    public bool KeepsTexts { get; init; }

    /// <summary>Measures what the build costs; null to measure no more than the time of each step.</summary>
    public BuildMeter? Meter { get; init; }

    /// <summary>Who builds, to tell others who find the site locked; null to tell nothing.</summary>
    public LockOwner? Owner { get; init; }

    /// <summary>Do everything but publish.</summary>
    public bool IsCheckOnly { get; init; }

    /// <summary>From which severity on nothing is published; null publishes whatever can be rendered.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>Findings the site is known to have: they do not make a build fail. Null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Asks other sites whether links to them are alive; null to ask nobody, as every build does.</summary>
    public IExternalSites? OtherSites { get; init; }

    /// <summary>The theme that comes with the program; the site's own files of the same name win. Keys: <c>layouts/article.html</c>.</summary>
    public IReadOnlyDictionary<string, byte[]> Theme { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>What pages and the manifest name as the program that made them.</summary>
    public string Generator { get; init; } = "ArticleSite";
}
