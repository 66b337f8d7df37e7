namespace ArticleSite.Core.Tests.Enrich;

/// <summary>What a site that moves in needs to keep its addresses.</summary>
public sealed class AddressTests
{
    private const string Head = "title: Test\nbase_url: https://test.example/\n";

    [Theory]
    [InlineData(":path/", "guides/set up/index.html")]
    [InlineData(":name.html", "set up.html")]
    [InlineData(":i_month/:i_day/:hour:minute:second/:slug/", "1/2/030405/other/index.html")]
    [InlineData(":timestamp/:slug/", "1767323045/other/index.html")]
    [InlineData("posts/:hash/", "posts/dbe3eb3935bb/index.html")]
    [InlineData(":kind/:slug/", "note/other/index.html")]
    [InlineData(":lang/:slug/", "de/other/index.html")]
    public void A_pattern_may_name_every_part_of_a_date_and_keys_of_the_head(string pattern, string path)
    {
        var site = new TestSite(Head + $"permalink_defaults: {{ kind: note, lang: en }}\npermalink: '{pattern}'\n")
            .With("content/guides/set up.md", "---\ntitle: T\nslug: other\nlang: de\ndate: 2026-01-02 03:04:05\n---\nText.\n")
            .Publish();

        Assert.True(site.Has(path), string.Join('\n', site.Output().Keys));
    }

    [Theory]
    [InlineData("guides/about.md", "guides/about.html")]
    [InlineData("about/index.md", "about/index.html")]
    public void Pages_have_a_pattern_of_their_own(string file, string path)
    {
        var site = new TestSite(Head + "page_permalink: ':path.html'\n").With("content/pages/" + file, "---\ntitle: T\n---\nText.\n").Publish();

        Assert.True(site.Has(path));
        Assert.Contains($"/{path.Replace("index.html", "", StringComparison.Ordinal)}</loc>", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_of_a_folder_of_pages_is_the_folder()
    {
        Assert.True(new TestSite().With("content/pages/about/index.md", "---\ntitle: T\n---\nText.\n").Publish().Has("about/index.html"));
    }

    [Theory]
    [InlineData("404.md", "404.html", "nothing here")]
    [InlineData("index.md", "index.html", "")]
    [InlineData("tags/index.md", "tags/index.html", "")]
    public void A_page_of_the_author_takes_the_place_of_one_that_is_made(string file, string path, string made)
    {
        var site = new TestSite(Head + "page_permalink: ':path.html'\n").Article("a", meta: "date: 2026-01-02\ntags: [t]\n").With("content/pages/" + file, "---\ntitle: T\n---\nMine.\n").Publish();

        Assert.Contains("Mine.", site.Page(path), StringComparison.Ordinal);
        Assert.NotEqual(made, site.Page(path));
    }

    [Fact]
    public void A_day_in_the_name_of_a_file_counts_where_the_head_has_none()
    {
        var site = new TestSite(Head + "file_names: ':year-:month-:day-:slug'\npermalink: ':year/:month/:day/:path/'\n")
            .With("content/os/2026-01-02-a-b.md", "---\ntitle: T\n---\nText.\n")
            .With("content/2026-01-03-c.md", "---\ntitle: T\ndate: 2025-12-31\n---\nText.\n")
            .With("content/undated.md", "---\ntitle: T\ndate: 2025-12-30\n---\nText.\n")
            .Publish();

        Assert.True(site.Has("2026/01/02/os/a-b/index.html"));
        Assert.True(site.Has("2025/12/31/c/index.html"));
        Assert.True(site.Has("2025/12/30/undated/index.html"));
    }

    [Theory]
    [InlineData("words", "c-sharp-größe")]
    [InlineData("hexo", "C-Grose")]
    [InlineData("hexo-lower", "c-grose")]
    [InlineData("hexo-upper", "C-GROSE")]
    public void Names_become_addresses_in_the_way_that_is_set(string style, string slug)
    {
        var site = new TestSite(Head + $"slugs: {style}\n").Article("a", meta: "date: 2026-01-02\ntags: [\"C# & Größe!\"]\n").Publish();

        Assert.True(site.Has($"tags/{slug}/index.html"), string.Join('\n', site.Output().Keys));
    }

    [Fact]
    public void Taxonomies_lie_where_the_configuration_says_with_the_slugs_it_gives()
    {
        var config = Head + "taxonomies:\n  tags: { path: t, slugs: { C#: cs } }\n  categories: { path: on/c, slugs: { Windows 11: win11 } }\narchives: { path: old }\npermalink: ':category/:slug/'\n";
        var site = new TestSite(config).Article("a", meta: "date: 2026-01-02\ntags: [C#]\ncategories: [os, Windows 11]\n").Publish();

        Assert.All(["t/index.html", "t/cs/index.html", "on/c/os/win11/index.html", "old/2026/01/index.html", "os/win11/a/index.html"], path => Assert.True(site.Has(path), path));
        Assert.False(site.Has("tags/index.html"));
    }

    [Fact]
    public void Each_kind_of_list_has_a_length_of_its_own()
    {
        var site = new TestSite(Head + "pagination: { size: 20, home: 2, tags: 1, categories: 0, archives: 2, path: p }\n");
        foreach (var name in (string[])["a", "b", "c"]) site.Article(name, meta: "date: 2026-01-02\ntags: [t]\ncategories: [c]\n");
        site.Publish();

        var pages = site.Output().Keys.Where(path => path.Contains("/p/", StringComparison.Ordinal) || path.StartsWith("p/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["archives/2026/01/p/2/index.html", "archives/2026/p/2/index.html", "archives/p/2/index.html", "p/2/index.html", "tags/t/p/2/index.html", "tags/t/p/3/index.html"],
            pages);
        Assert.Equal("Archive: January 1", site.Page("archives/p/2/index.html"));
    }

    [Fact]
    public void Feeds_and_sitemaps_lie_where_the_configuration_says()
    {
        var site = new TestSite(Head + "feeds: { atom: atom.xml, rss: feeds/rss2.xml }\nsitemap: { path: map.xml, text: map.txt }\n").Article("a").Publish();

        Assert.Contains("href=\"https://test.example/atom.xml\"", site.Page("atom.xml"), StringComparison.Ordinal);
        Assert.Contains("https://test.example/feeds/rss2.xml", site.Page("feeds/rss2.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://test.example/map.xml", site.Page("robots.txt"), StringComparison.Ordinal);
        Assert.StartsWith("https://test.example/a/\n", site.Page("map.txt"), StringComparison.Ordinal);
        Assert.False(site.Has("feed.xml") || site.Has("sitemap.xml"));
    }

    [Fact]
    public void Files_in_a_folder_called_like_an_article_go_where_the_article_is()
    {
        var site = new TestSite(Head + "article_folders: true\npermalink: ':year/:slug.html'\n")
            .Article("setup").Article("hidden", meta: "date: 2026-01-02\ndraft: true\n")
            .With("content/setup/in/photo.png", "1").With("content/hidden/photo.png", "2").With("content/other/photo.png", "3")
            .Publish();

        Assert.True(site.Has("2026/setup/in/photo.png"));
        Assert.True(site.Has("other/photo.png"));
        Assert.False(site.Has("hidden/photo.png"));
    }

    [Fact]
    public void The_layout_an_article_names_may_have_another_name_here()
    {
        var site = new TestSite(Head + "layouts: { post: article }\n").Article("a", meta: "date: 2026-01-02\nlayout: post\n").Publish();

        Assert.Contains("<h1>a</h1>", site.Page("a/index.html"), StringComparison.Ordinal);
    }
}
