using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests;

/// <summary>A site in memory with the plainest theme there can be, built at a fixed time.</summary>
internal sealed class TestSite
{
    private const string Root = "/site";

    private readonly Dictionary<string, byte[]> _theme = new(StringComparer.Ordinal);

    public TestSite(string config = "title: Test\nbase_url: https://test.example/\n")
    {
        With("site.config.yml", config);
        Files.CreateFolder(Root + "/content");
        Theme("layouts/article.html", """<title>{{ page.title }}</title><script type="application/ld+json">{{ page.json_ld }}</script><article><h1>{{ article.title }}</h1>{{ article.content }}<ul class="related-articles">{{ for item in article.related }}<li>{{ item.url }}</li>{{ end }}</ul></article>""");
        Theme("layouts/page.html", "<article>{{ article.content }}</article>");
        foreach (var list in (string[])["home", "tag", "category", "series"])
            Theme($"layouts/{list}.html", "{{ page.title }}:{{ for item in articles }} {{ item.title }}{{ end }}");
        foreach (var terms in (string[])["tags", "categories", "series-list"])
            Theme($"layouts/{terms}.html", "{{ for term in terms }}{{ term.name }} {{ term.count }};{{ end }}");
        Theme("layouts/archive.html", "{{ page.title }}:{{ for year in years }}{{ for month in year.months }} {{ month.name }} {{ month.count }}{{ end }}{{ end }}");
        Theme("layouts/search.html", "{{ site.search_url }}");
        Theme("layouts/404.html", "nothing here");
        Theme("layouts/redirect.html", "to {{ target }}");
        Theme("layouts/gone.html", "gone: {{ reason }}");
    }

    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public MemoryFileSystem Files { get; } = new();

    public TestSite With(string path, string text)
    {
        Files.Add(Root + "/" + path, text);
        return this;
    }

    public TestSite Theme(string name, string text)
    {
        _theme[name] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>An article with a title and a date.</summary>
    public TestSite Article(string name, string body = "Some text.", string meta = "date: 2026-01-02\n") =>
        With($"content/{name}.md", $"---\ntitle: {name}\n{meta}---\n\n{body}\n");

    public BuildResult Build(Func<BuildRequest, BuildRequest>? change = null) => BuildOn(Files, change);

    /// <summary>A build that sees the site through another disk.</summary>
    public BuildResult BuildOn(IFileSystem disk, Func<BuildRequest, BuildRequest>? change = null)
    {
        return SitePipeline.Run(change is null ? Request() : change(Request()), disk, cancellation: TestContext.Current.CancellationToken);
    }

    public BuildRequest Request() => new() { Root = Root, Clock = Now, Theme = _theme };

    /// <summary>A build that must succeed.</summary>
    public TestSite Publish(Func<BuildRequest, BuildRequest>? change = null)
    {
        var result = Build(change);
        Assert.True(result.Outcome == BuildOutcome.Succeeded, string.Join('\n', result.Findings.Select(Show)));
        return this;
    }

    public string Page(string path) => Encoding.UTF8.GetString(Files.ReadFile($"{Root}/public/{path}"));

    public bool Has(string path) => Files.FileExists($"{Root}/public/{path}");

    public Dictionary<string, string> Output() => Files.Files
        .Where(file => file.Key.StartsWith(Root + "/public/", StringComparison.Ordinal))
        .ToDictionary(file => file.Key[(Root.Length + 8)..], file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);

    public static string Show(Diagnostic finding) =>
        $"{finding.Location?.Path}@{finding.Location?.Span.Start}+{finding.Location?.Span.Length} {finding.Severity} {finding.Rule.Code} {finding.Message}";
}
