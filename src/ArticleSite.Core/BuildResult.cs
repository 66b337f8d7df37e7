using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    /// <summary>The site was published (or, for a check, could be).</summary>
    Succeeded,

    /// <summary>Findings at or above the failing severity: nothing was published.</summary>
    FindingsFailed,

    /// <summary>The configuration cannot be used: nothing was built.</summary>
    ConfigurationFailed,

    /// <summary>The disk said no, or another build holds the lock: nothing was published.</summary>
    InputOutputFailed,
}

/// <summary>What a build made and found.</summary>
public sealed record BuildResult
{
    /// <summary>How it ended.</summary>
    public required BuildOutcome Outcome { get; init; }

    /// <summary>Everything found, sorted by file, position, code.</summary>
    public EquatableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>Findings that the baseline has, sorted; they are not among <see cref="Findings"/>.</summary>
    public EquatableArray<Diagnostic> Known { get; init; } = [];

    /// <summary>Findings of the baseline that are no more; null without a baseline, and when the build did not come to its end.</summary>
    public int? FixedCount { get; init; }

    /// <summary>Findings that comments in articles silenced.</summary>
    public int SuppressedCount { get; init; }

    /// <summary>Articles that are not in the site, each with its reason: a draft, a future date, an error.</summary>
    public EquatableArray<SkippedArticle> Skipped { get; init; } = [];

    /// <summary>Article files found.</summary>
    public int ArticleCount { get; init; }

    /// <summary>Article files that did not have to be read into articles, as an earlier build had done it.</summary>
    public int CachedCount { get; init; }

    /// <summary>Tells of a file whether it is among those.</summary>
    public Func<SourcePath, bool> IsCached { get; init; } = _ => false;

    /// <summary>Holds open what the texts of articles are read from, when <see cref="BuildRequest.KeepsTexts"/>; else they cannot be read.</summary>
    public IDisposable? Texts { get; init; }

    /// <summary>Pages that were rendered, with the reasons, sorted by path.</summary>
    public EquatableArray<RebuiltPage> Rebuilt { get; init; } = [];

    /// <summary>HTML pages planned: written + unchanged.</summary>
    public int PageCount { get; init; }

    /// <summary>HTML pages whose bytes are new.</summary>
    public int WrittenCount { get; init; }

    /// <summary>HTML pages whose bytes are those of the site that was there.</summary>
    public int UnchangedCount { get; init; }

    /// <summary>Reads a source again to show its lines.</summary>
    public SourceReading ReadSource { get; init; } = static (SourcePath _, ref byte[] _) => null;

    /// <summary>Reads a source again as a text; null when it has gone. Several threads may ask at once.</summary>
    public SourceText? OpenSource(SourcePath path)
    {
        byte[] memory = [];
        return ReadSource(path, ref memory) is { } length ? SourceDecoder.Decode(path, memory.AsSpan(0, length)).Value : null;
    }

    /// <summary>Where the site was published, a whole path.</summary>
    public string OutputFolder { get; init; } = "";

    /// <summary>The site as it was put together, for commands that explain it; null when the build ended before.</summary>
    public SiteModel? Site { get; init; }

    /// <summary>The site's templates; null when the build ended before they were read.</summary>
    public TemplateSet? Templates { get; init; }

    /// <summary>When the next creative of the registry begins or ends, in the site's time zone: a build then makes other pages. Null when none does, or no article asks the registry.</summary>
    public DateTimeOffset? NextAdChange { get; init; }

    /// <summary>What templates and articles cost; null without a <see cref="BuildMeter"/>.</summary>
    public BuildMetrics? Metrics { get; init; }

    /// <summary>Time per step, in the order they ran.</summary>
    public EquatableArray<StepTime> Steps { get; init; } = [];
}

/// <summary>An article file that made no page.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reason">Why, in words: <c>draft</c>, <c>dated 2027-01-01T00:00:00Z</c>, <c>AS2001 front matter is missing</c>.</param>
public sealed record SkippedArticle(SourcePath Path, string Reason)
{
    /// <summary>True for one that a later build will publish, as its date has not come.</summary>
    public bool IsFuture { get; init; }
}

/// <summary>How long a step took.</summary>
/// <param name="Name">The step's name as in the recipe: <c>Load</c>.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record StepTime(string Name, TimeSpan Elapsed)
{
    /// <summary>What it used of all processors; zero without a <see cref="BuildMeter"/>.</summary>
    public TimeSpan Processor { get; init; }

    /// <summary>Bytes of memory it asked for, on all threads, whether or not they are still held.</summary>
    public long Allocated { get; init; }
}

/// <summary>How far a build is.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Done">Finished pieces of this step.</param>
/// <param name="Total">All pieces of this step.</param>
public readonly record struct BuildProgress(string Step, int Done, int Total);
