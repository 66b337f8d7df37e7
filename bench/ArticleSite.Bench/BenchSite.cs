using System.Text;
using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Bench;

/// <summary>The site that steps are measured with: made-up articles, or those of the folder in ARTICLESITE_BENCH_POSTS, in the theme that comes with the program.</summary>
internal static class BenchSite
{
    /// <summary>Where it lies in memory.</summary>
    public const string Root = "/bench";

    private const int MadeUp = 500;

    private static readonly DateTimeOffset s_clock = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The articles, by the names of their files.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Articles()
    {
        var folder = Environment.GetEnvironmentVariable("ARTICLESITE_BENCH_POSTS");
        return folder is null
            ? [.. Enumerable.Range(0, MadeUp).Select(i => ($"a{i:0000}.md", Encoding.UTF8.GetBytes(AdArticle.Text(i))))]
            : [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
    }

    /// <summary>Puts the site on a disk.</summary>
    public static void Put(IFileSystem disk, string root)
    {
        disk.CreateFolder(root + "/content");
        disk.WriteFile(root + "/site.config.yml", "title: Bench\nbase_url: https://bench.example/\n"u8);
        foreach (var (name, content) in Articles()) disk.WriteFile($"{root}/content/{name}", content);
    }

    /// <summary>What a build of it is told.</summary>
    public static BuildRequest Request(string root) => new() { Root = root, Clock = s_clock, FailOn = null, Theme = Theme() };

    private static Dictionary<string, byte[]> Theme()
    {
        var templates = Path.Combine(Growth.RepositoryRoot(), "templates");
        return Directory.GetFiles(templates, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(templates, path).Replace('\\', '/'), File.ReadAllBytes);
    }
}
