using System.Text;
using ArticleSite.Core.Import;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Import;

/// <summary>A Hexo site in memory, and what an import makes of it.</summary>
internal sealed class HexoFolder
{
    public HexoFolder(string config = "timezone: UTC\npermalink: :year/:title/\n") => With("_config.yml", config);

    public MemoryFileSystem Disk { get; } = new();

    public HexoFolder With(string path, string text)
    {
        Disk.Add("/hexo/" + path, text);
        return this;
    }

    public HexoFolder Post(string name, string body = "Text.", string meta = "date: 2026-01-02\n") =>
        With($"source/_posts/{name}.md", $"---\ntitle: {name}\n{meta}---\n{body}\n");

    public ImportPlan Plan(bool isInPlace = false) => ImportPlanner.Plan("/hexo", isInPlace, Disk, cancellation: TestContext.Current.CancellationToken);

    public ImportOutcome Import(bool isForced = false) =>
        ImportWriter.Write(Plan(), "/hexo", "/site", isForced, Disk, cancellation: TestContext.Current.CancellationToken);

    public string Read(string path) => Encoding.UTF8.GetString(Disk.ReadFile(path));

    /// <summary>The text of a post after the import, without its head.</summary>
    public string BodyOf(string name)
    {
        Import();
        return Read($"/site/content/{name}.md").Split("---\n", 3)[2].TrimEnd('\n');
    }

    /// <summary>What a build of the imported site puts into its folder.</summary>
    public TestSite Built()
    {
        Import();
        var site = new TestSite(Read("/site/site.config.yml"));
        foreach (var (path, content) in Disk.Files)
            if (path.StartsWith("/site/", StringComparison.Ordinal) && path != "/site/site.config.yml") site.Files.Add(path, content);
        return site.Publish();
    }
}
