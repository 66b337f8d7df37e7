using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Browser.Tests;

/// <summary>Builds a site in memory with the theme of the repository.</summary>
internal static class BuiltSite
{
    /// <summary>The site's files.</summary>
    /// <param name="config">site.config.yml.</param>
    /// <param name="articles">Names without ending, and texts with their front matter.</param>
    public static SiteFiles Of(string config, IEnumerable<(string Name, string Text)> articles)
    {
        var files = new MemoryFileSystem().Add("/site/site.config.yml", config);
        foreach (var (name, text) in articles) files.Add($"/site/content/{name}.md", text);
        var folder = Path.Combine(Repository.Root, "templates");
        var theme = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes);
        var result = SitePipeline.Run(new BuildRequest { Root = "/site", Clock = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Theme = theme }, files);
        Assert.True(result.Outcome == BuildOutcome.Succeeded, string.Join('\n', result.Findings.Select(finding => finding.Message)));
        return new SiteFiles(path => files.FileExists("/site/public" + path) ? files.ReadFile("/site/public" + path) : null);
    }
}
