using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Import;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Diagnostics;

/// <summary>A bad or a good example of a rule's page: the files that matter of a whole site.</summary>
/// <param name="Files">The files shown, by path; null for one that is said not to exist.</param>
internal sealed record ExampleSite(IReadOnlyDictionary<string, byte[]?> Files)
{
    private const string Environment = "environment";

    /// <summary>Builds the example over a plain site with one article; files of the same path win.</summary>
    public BuildResult Build()
    {
        if (Files.Keys.Any(path => path == "_config.yml" || path.StartsWith("source/", StringComparison.Ordinal))) return Import();
        var site = new TestSite().Theme("partials/disclosure.html", "<p>{{ disclosure.text }}</p>").Theme("partials/ad.html", "<p>{{ ad.label }} {{ ad.href }}</p>").Article("hello");
        Dictionary<string, string> environment = [];
        foreach (var (path, content) in Files)
        {
            if (path == Environment) environment = Variables(Encoding.UTF8.GetString(content!)); // the environment always exists
            else if (content is null) site.Files.DeleteFile("/site/" + path);
            else site.Files.Add("/site/" + path, content);
        }

        // a build that publishes would add the site's other addresses to the ledger that the page shows
        return site.Build(request => request with { EnvironmentVariables = environment, IsCheckOnly = Files.ContainsKey(new SiteConfig().Ledger) });
    }

    /// <summary>Imports the example, which is of a Hexo site with one post.</summary>
    private BuildResult Import()
    {
        var disk = new MemoryFileSystem();
        disk.Add("/hexo/_config.yml", "timezone: UTC\n");
        disk.Add("/hexo/source/_posts/hello.md", "---\ntitle: hello\ndate: 2026-01-02\n---\nText.\n");
        foreach (var (path, content) in Files)
        {
            if (content is null) disk.DeleteFile("/hexo/" + path);
            else disk.Add("/hexo/" + path, content);
        }

        var plan = ImportPlanner.Plan("/hexo", isInPlace: false, disk);
        return new BuildResult
        {
            Outcome = plan.IsUsable ? BuildOutcome.Succeeded : BuildOutcome.ConfigurationFailed,
            Findings = plan.Findings,
            ReadSource = (SourcePath path, ref byte[] memory) => disk.FileExists("/hexo/" + path.Value) ? ((IFileSystem)disk).ReadFile("/hexo/" + path.Value, ref memory) : null,
        };
    }

    /// <summary>True when a place lies inside a file that the page shows.</summary>
    public bool Shows(SourceLocation place, BuildResult result) =>
        Files.ContainsKey(place.Path.Value)
        && result.OpenSource(place.Path) is { } source
        && place.Span.End <= source.Text.Length;

    /// <summary>What the build has to say, as the program prints it, without the views of the source.</summary>
    public static IEnumerable<string> Report(BuildResult result)
    {
        foreach (var finding in result.Findings)
        {
            yield return $"{Place(finding.Location)}: {Word(finding.Severity)} {finding.Rule.Code}: {OneLine(finding.Message)}";
            foreach (var related in finding.Related) yield return $"{Place(related.Location)}: note: {OneLine(related.Message)}";
            if (finding.Help is { } help) yield return "help: " + OneLine(help);
        }

        string Place(SourceLocation? location)
        {
            if (location is not { } there) return "articlesite";
            if (result.OpenSource(there.Path) is not { } source) return there.Path.Value;
            var (line, column) = source.Lines.At(there.Span.Start);
            return $"{there.Path}({line},{column})";
        }
    }

    /// <summary>A severity as pages and reports write it.</summary>
    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).TrimEnd();

    private static Dictionary<string, string> Variables(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
