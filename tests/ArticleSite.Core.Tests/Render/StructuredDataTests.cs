using System.Text.Json;
using ArticleSite.Core.Tests.Render.Images;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Render;

public sealed class StructuredDataTests
{
    private static JsonElement Graph(TestSite site, string page)
    {
        var html = site.Page(page);
        const string start = "<script type=\"application/ld+json\">";
        var at = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return JsonDocument.Parse(html[at..html.IndexOf("</script>", at, StringComparison.Ordinal)]).RootElement.GetProperty("@graph");
    }

    private static TestSite Site(string config = "title: Test\nbase_url: https://test.example/\n") => new TestSite(config)
        .Theme("layouts/home.html", """<script type="application/ld+json">{{ page.json_ld }}</script>""");

    [Fact]
    public void An_article_has_what_search_engines_ask_for()
    {
        var site = Site("title: Test\nbase_url: https://test.example/\nauthor: Robin\n").Article("a", meta: "date: 2026-01-02\nupdated: 2026-02-03\nthumbnail: /t.png\ntags: [Ink]\ncategories: [Printers]\n");
        site.Files.Add("/site/static/t.png", Pictures.Png(1200, 630));

        var article = Graph(site.Publish(), "a/index.html")[0];
        Assert.Equal("BlogPosting", article.GetProperty("@type").GetString());
        Assert.Equal("a", article.GetProperty("headline").GetString());
        Assert.Equal("2026-01-02T00:00:00Z", article.GetProperty("datePublished").GetString());
        Assert.Equal("2026-02-03T00:00:00Z", article.GetProperty("dateModified").GetString());
        Assert.Equal("Robin", article.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("Test", article.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal("https://test.example/a/", article.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal("https://test.example/t.png", article.GetProperty("image").GetProperty("url").GetString());
        Assert.Equal(1200, article.GetProperty("image").GetProperty("width").GetInt32());
        Assert.Equal("Printers", article.GetProperty("articleSection").GetString());
    }

    [Fact]
    public void The_way_to_an_article_is_told_step_by_step()
    {
        var crumbs = Graph(Site().Article("a", meta: "date: 2026-01-02\ncategories: [os, windows 11]\n").Publish(), "a/index.html")[1];

        Assert.Equal("BreadcrumbList", crumbs.GetProperty("@type").GetString());
        Assert.Equal(["Test", "os", "windows 11", "a"], crumbs.GetProperty("itemListElement").EnumerateArray().Select(crumb => crumb.GetProperty("name").GetString()));
    }

    [Fact]
    public void The_home_page_tells_how_to_search()
    {
        var home = Graph(Site().Article("a").Publish(), "index.html")[0];

        Assert.Equal("WebSite", home.GetProperty("@type").GetString());
        Assert.Equal("https://test.example/search/?q={search_term_string}", home.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString());
    }

    [Fact]
    public void No_text_leaves_the_script_element_or_changes_on_the_way()
    {
        var pieces = Gen.Elements("</script>", "<!--", "<script", "]]>", "\"", "\\", "\u2028", "&", "'", "<", ">", "😀", "word ");
        Prop.ForAll(pieces.NonEmptyListOf().Select(list => string.Concat(list).Trim()).Where(text => text.Length > 0).ToArbitrary(), title =>
        {
            var site = Site().With("content/a.md", $"---\ntitle: {JsonSerializer.Serialize(title)}\ndate: 2026-01-02\n---\nText.\n").Publish();
            Assert.Equal(title, Graph(site, "a/index.html")[0].GetProperty("headline").GetString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }
}
