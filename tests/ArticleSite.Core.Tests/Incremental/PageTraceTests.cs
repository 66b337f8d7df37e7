namespace ArticleSite.Core.Tests.Incremental;

/// <summary>Which pages are rendered after an edit: those that read what was edited, and no others.</summary>
public sealed class PageTraceTests
{
    private const string Config = "title: Test\nbase_url: https://test.example/\nrelated:\n  count: 0\n";

    [Fact]
    public void Words_of_an_article_are_read_by_its_own_page_alone()
    {
        var site = ThreeArticles().Publish();

        Assert.Equal(["printer/index.html"], Rebuilt(site.Article("printer", "Other words."), site));
    }

    [Fact]
    public void A_title_is_read_by_the_lists_that_show_it()
    {
        var site = ThreeArticles().Publish();

        Assert.Equal(["index.html", "printer/index.html"], Rebuilt(site.With("content/printer.md", "---\ntitle: Ink\ndate: 2026-01-02\n---\n\nSome text.\n"), site));
    }

    [Fact]
    public void A_new_tag_makes_its_page_and_the_list_of_tags()
    {
        var site = ThreeArticles().Publish();

        Assert.Equal(["printer/index.html", "tags/index.html", "tags/ink/index.html"], Rebuilt(site.Article("printer", meta: "date: 2026-01-02\ntags: [ink]\n"), site));
    }

    [Fact]
    public void A_partial_is_read_by_the_pages_that_include_it()
    {
        var site = ThreeArticles().Theme("layouts/page.html", "{{ include 'note' }}").Theme("partials/note.html", "old").With("content/pages/about.md", "---\ntitle: About\n---\n").Publish();

        site.Theme("partials/note.html", "new");

        Assert.Equal(["about/index.html"], Rebuilt(site, site));
    }

    [Fact]
    public void A_partial_that_comes_to_stand_before_another_is_read_by_the_pages_that_include_it()
    {
        var site = ThreeArticles().Theme("layouts/404.html", "{{ include 'layouts/note.html' }}").Theme("layouts/note.html", "old").Publish();

        site.Theme("partials/layouts/note.html", "new").Publish();

        Assert.Equal("new", site.Page("404.html"));
    }

    [Fact]
    public void A_key_of_the_configuration_is_read_by_the_pages_that_ask_for_it()
    {
        var site = ThreeArticles().Theme("layouts/404.html", "{{ site.params.motto }}").With("site.config.yml", Config + "params:\n  motto: old\n").Publish();

        Assert.Equal(["404.html"], Rebuilt(site.With("site.config.yml", Config + "params:\n  motto: new\n"), site));
    }

    [Fact]
    public void A_page_that_tells_the_time_is_the_only_one_that_time_changes()
    {
        var site = ThreeArticles().Theme("layouts/404.html", "{{ date.now }}").Publish();

        var later = site.Build(request => request with { Clock = TestSite.Now.AddDays(1) });

        Assert.Equal(["404.html"], later.Rebuilt.Select(page => page.Path));
        Assert.Contains("it tells the time", later.Rebuilt[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_are_read_by_the_pages_that_show_them()
    {
        var site = ThreeArticles().Theme("layouts/article.html", "{{ article.previous?.title }}|{{ article.next?.title }}").Publish();

        site.Article("between", meta: "date: 2026-01-02T12:00:00\n").Publish();

        Assert.Equal("printer|router", site.Page("between/index.html"));
        Assert.Equal("|between", site.Page("printer/index.html"));
        Assert.Equal("between|screen", site.Page("router/index.html"));
    }

    [Fact]
    public void A_function_that_walks_over_the_site_reads_all_it_walks_over()
    {
        var site = ThreeArticles().Theme("layouts/404.html", "{{ for tag in site.tags }}{{ tag | object.to_json }}{{ end }}{{ site.tags | array.map 'count' | array.join ',' }}").Article("router", meta: "date: 2026-01-03\ntags: [net]\n").Publish();

        site.Article("screen", meta: "date: 2026-01-04\ntags: [net]\n").Publish();

        Assert.EndsWith("2", site.Page("404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_names_what_was_read_and_has_changed()
    {
        var site = ThreeArticles().Publish();

        var rebuilt = site.With("content/printer.md", "---\ntitle: Ink\ndate: 2026-01-02\n---\n\nSome text.\n").Build().Rebuilt;

        Assert.Equal("title of 'content/printer.md': something of it has changed", rebuilt.First(page => page.Path == "index.html").Reason);
    }

    [Fact]
    public void An_asset_that_is_unchanged_is_not_read()
    {
        var site = ThreeArticles().With("static/notes.txt", "p {}").Publish();
        var disk = new CountingDisk(site.Files);

        site.Article("printer", "Other words.").BuildOn(disk);

        Assert.DoesNotContain("/site/static/notes.txt", disk.Read);
        Assert.Equal("p {}", site.Page("notes.txt"));
    }

    [Fact]
    public void A_page_whose_file_somebody_changed_is_rendered_again()
    {
        var site = ThreeArticles().Publish();
        var page = site.Page("printer/index.html");
        site.Files.Add("/site/public/printer/index.html", "defaced");

        Assert.Equal(["printer/index.html"], Rebuilt(site, site));
        Assert.Equal(page, site.Page("printer/index.html"));
    }

    [Fact]
    public void A_check_renders_no_page_that_would_come_out_the_same()
    {
        var site = ThreeArticles().Publish();

        Assert.Empty(site.Build(request => request with { IsCheckOnly = true }).Rebuilt);
    }

    private static TestSite ThreeArticles() => new TestSite(Config)
        .Article("printer", meta: "date: 2026-01-02\n")
        .Article("router", meta: "date: 2026-01-03\n")
        .Article("screen", meta: "date: 2026-01-04\n");

    private static IEnumerable<string> Rebuilt(TestSite changed, TestSite site)
    {
        Assert.Same(changed, site);
        return site.Build().Rebuilt.Select(page => page.Path);
    }
}
