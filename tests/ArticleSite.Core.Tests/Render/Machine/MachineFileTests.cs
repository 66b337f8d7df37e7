using System.Text.Json;
using System.Xml.Linq;
using ArticleSite.Core.Tests.Render.Images;

namespace ArticleSite.Core.Tests.Render.Machine;

public sealed class MachineFileTests
{
    private const string Config = "title: Test\nbase_url: https://test.example/guides/\ndescription: Short answers\n";
    private const string AdBlock = "\n<!-- affiliate ads begin -->\n<a href=\"https://shop.sjv.io/c/1/2/3\"><img src=\"https://a.impactradius-go.com/display-ad/2-3\"></a>\n<!-- affiliate ads end -->\n";

    [Fact]
    public void The_JSON_feed_has_what_the_format_asks_for()
    {
        var site = new TestSite(Config).Article("a", "See [b](/guides/b/).", "date: 2026-01-02\ntags: [Ink]\nlang: de\n").Publish();

        using var feed = JsonDocument.Parse(site.Page("feed.json"));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://test.example/guides/feed.json", feed.RootElement.GetProperty("feed_url").GetString());
        var item = Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("https://test.example/guides/a/", item.GetProperty("id").GetString());
        Assert.Equal("2026-01-02T00:00:00Z", item.GetProperty("date_published").GetString());
        Assert.Equal("de", item.GetProperty("language").GetString());
        Assert.Contains("href=\"https://test.example/guides/b/\"", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_have_no_creative_even_where_pages_show_them()
    {
        var site = new TestSite(Config + "ads:\n  policy: normalise\n").Theme("partials/ad.html", "<aside>{{ ad.href }}</aside>").Theme("partials/disclosure.html", "PAID")
            .Article("a", "Before.\n" + AdBlock + "\nAfter.").Publish();

        Assert.Contains("sjv.io", site.Page("a/index.html"), StringComparison.Ordinal);
        Assert.All((string[])["feed.xml", "rss.xml", "feed.json"], feed => Assert.DoesNotContain("sjv.io", site.Page(feed), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("strip")]
    [InlineData("keep")]
    [InlineData("normalise")]
    public void The_Markdown_copy_is_the_authors_text_without_ads(string policy)
    {
        var site = new TestSite(Config + $"ads:\n  policy: {policy}\n").Theme("partials/ad.html", "").Theme("partials/disclosure.html", "")
            .Article("a", "Before *it*.\n" + AdBlock + "\nAfter.").Publish();

        Assert.Equal("# a\n\nSource: <https://test.example/guides/a/> · 2026-01-02\n\nBefore *it*.\n\nAfter.\n", System.Text.RegularExpressions.Regex.Replace(site.Page("a/index.md"), "\n{3,}", "\n\n"));
    }

    [Fact]
    public void A_copy_whose_text_begins_with_the_title_does_not_say_it_twice() =>
        Assert.StartsWith("Source: <", new TestSite(Config).Article("a", "# A!\n\nText.").Publish().Page("a/index.md"), StringComparison.Ordinal);

    [Fact]
    public void The_page_tells_where_its_copy_is()
    {
        var site = new TestSite(Config).Theme("layouts/article.html", "{{ page.markdown_url }}").Article("a").Publish();

        Assert.Equal("/guides/a/index.md", site.Page("a/index.html"));
    }

    [Fact]
    public void A_file_the_author_brings_wins_over_a_copy() =>
        Assert.Equal("mine", new TestSite(Config).Article("a").With("static/a/index.md", "mine").Publish().Page("a/index.md"));

    [Fact]
    public void The_contents_for_language_models_name_each_article_once_under_its_category()
    {
        var text = new TestSite(Config).Article("a", meta: "date: 2026-01-02\ncategories: [[Printers], [Ink]]\n").Article("b[1]", meta: "date: 2026-01-01\n").Publish().Page("llms.txt");

        Assert.StartsWith("# Test\n\n> Short answers\n\n## Ink\n\n- [a](https://test.example/guides/a/index.md): Some text.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## More articles\n\n- [b\\[1\\]](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("## Printers", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Printer help", "Printer help")]
    [InlineData("All about printers and ink", "All about")]
    [InlineData("Printersandcartridges", "Printersandcartr")]
    public void The_search_description_has_a_name_that_fits(string title, string name)
    {
        var description = XDocument.Parse(new TestSite($"title: {title}\nbase_url: https://test.example/guides/\n").Article("a").Publish().Page("opensearch.xml"));

        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.Equal(name, description.Root!.Element(search + "ShortName")!.Value);
        Assert.Equal("https://test.example/guides/search/?q={searchTerms}", description.Root!.Element(search + "Url")!.Attribute("template")!.Value);
    }

    [Fact]
    public void The_manifest_offers_the_icons_that_are_there()
    {
        var site = new TestSite(Config).Article("a").With("static/favicon.svg", "<svg/>");
        site.Files.Add("/site/static/icon-192.png", Pictures.Png(192, 192));

        using var manifest = JsonDocument.Parse(site.Publish().Page("site.webmanifest"));
        Assert.Equal("/guides/", manifest.RootElement.GetProperty("start_url").GetString());
        Assert.Equal(["/guides/favicon.svg", "/guides/icon-192.png"], manifest.RootElement.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("src").GetString()));
    }

    [Fact]
    public void The_IndexNow_key_lies_in_a_file_of_its_name() =>
        Assert.Equal("abcd1234-xyz", new TestSite(Config + "outputs:\n  indexnow_key: abcd1234-xyz\n").Article("a").Publish().Page("abcd1234-xyz.txt"));

    [Fact]
    public void A_key_that_is_no_key_is_refused()
    {
        var result = new TestSite(Config + "outputs:\n  indexnow_key: ../../etc\n").Article("a").Build();

        Assert.Equal(BuildOutcome.ConfigurationFailed, result.Outcome);
        Assert.Contains(result.Findings, finding => finding.Message.StartsWith("outputs.indexnow_key is ", StringComparison.Ordinal));
    }

    [Fact]
    public void Hosts_that_can_redirect_are_told_where()
    {
        var site = new TestSite(Config).Article("a", meta: "date: 2026-01-02\naliases: [old/a:b, 'x*']\n").Publish();

        Assert.Equal("/guides/old/a%3Ab/ /guides/a/ 301\n/guides/x%2A/ /guides/a/ 301\n", site.Page("_redirects"));
    }

    [Theory]
    [InlineData("markdown", "a/index.md")]
    [InlineData("llms_txt", "llms.txt")]
    [InlineData("opensearch", "opensearch.xml")]
    [InlineData("manifest", "site.webmanifest")]
    [InlineData("host_files", "_redirects")]
    public void Each_can_be_switched_off(string setting, string path)
    {
        TestSite Built(string more) => new TestSite(Config + more).Article("a", meta: "date: 2026-01-02\naliases: [old]\n").Publish();

        Assert.True(Built("").Has(path));
        Assert.False(Built($"outputs:\n  {setting}: false\n").Has(path));
    }

    [Fact]
    public void The_sitemap_has_the_pictures_of_an_article()
    {
        var site = new TestSite(Config).Article("a", "![x](pics/x y.png) ![y](https://else.example/y.png) ![z](data:image/png;base64,AAAA) ![y](https://else.example/y.png)".Replace("x y", "x%20y", StringComparison.Ordinal)).Publish();

        XNamespace image = "http://www.google.com/schemas/sitemap-image/1.1";
        Assert.Equal(
            ["https://test.example/guides/a/pics/x%20y.png", "https://else.example/y.png"],
            XDocument.Parse(site.Page("sitemap.xml")).Descendants(image + "loc").Select(loc => loc.Value));
    }
}
