namespace ArticleSite.Core.Tests.Load;

/// <summary>Which files are articles, pages, drafts and files to be copied.</summary>
public sealed class SourceFolderTests
{
    private const string Head = "title: Test\nbase_url: https://test.example/\n";

    private const string Nested = Head + "content: source/_posts\npages: source\ndrafts: source/_drafts\nstatic: source\nsearch: false\noutputs: { markdown: false, llms_txt: false, manifest: false, host_files: false }\nfeeds: { count: 0 }\npage_permalink: ':path.html'\n";

    [Fact]
    public void Folders_may_lie_in_each_other_and_each_file_is_read_once()
    {
        var site = new TestSite(Nested)
            .With("source/_posts/a.md", Text("a")).With("source/_posts/a/x.png", "1").With("source/_drafts/d.md", Text("d"))
            .With("source/about/index.md", Text("about")).With("source/about/y.png", "2").With("source/CNAME", "test.example")
            .With("source/_data/z.yml", "3").With("source/_data/z.md", Text("z"))
            .Publish();

        var files = site.Output().Keys.Where(path => !path.EndsWith(".xml", StringComparison.Ordinal));
        Assert.Equal(
            ["404.html", "CNAME", "a/index.html", "a/x.png", "about/index.html", "about/y.png", "archives/2026/01/index.html", "archives/2026/index.html", "archives/index.html", "build-manifest.json", "categories/index.html", "index.html", "robots.txt", "tags/index.html"],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_lies_in_the_folder_of_drafts_is_a_draft()
    {
        var site = new TestSite().With("content/_drafts/os/d.md", Text("d"));

        Assert.False(site.Publish().Has("d/index.html"));
        Assert.True(site.Publish(request => request with { IncludeDrafts = true }).Has("d/index.html"));
    }

    [Fact]
    public void A_configuration_may_publish_drafts_and_the_future()
    {
        var site = new TestSite(Head + "publish: { drafts: true, future: true }\n")
            .Article("later", meta: "date: 2100-01-01\n").Article("draft", meta: "date: 2026-01-02\ndraft: true\n").Publish();

        Assert.True(site.Has("later/index.html"));
        Assert.True(site.Has("draft/index.html"));
    }

    [Theory]
    [InlineData("published: false", false)]
    [InlineData("published: true", true)]
    [InlineData("published:", true)]
    [InlineData("published: true\ndraft: true", false)]
    [InlineData("draft: false\npublished: false", false)]
    public void What_is_not_published_is_a_draft(string meta, bool isThere)
    {
        Assert.Equal(isThere, new TestSite().Article("a", meta: $"date: 2026-01-02\n{meta}\n").Publish().Has("a/index.html"));
    }

    [Fact]
    public void What_is_excluded_is_not_there()
    {
        var site = new TestSite(Head + "exclude: [content/old/**, 'static/*.psd']\n")
            .Article("a").Article("old/b").With("static/c.psd", "1").With("static/c.png", "2").Publish();

        Assert.False(site.Has("b/index.html") || site.Has("c.psd"));
        Assert.True(site.Has("c.png"));
    }

    private static string Text(string title) => $"---\ntitle: {title}\ndate: 2026-01-02\n---\nText.\n";
}
