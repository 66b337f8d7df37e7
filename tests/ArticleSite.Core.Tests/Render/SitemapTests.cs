using System.Xml.Linq;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render;

namespace ArticleSite.Core.Tests.Render;

public sealed class SitemapTests
{
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void A_page_that_asks_not_to_be_indexed_is_not_on_the_map()
    {
        var site = new TestSite().Article("a").Article("b", meta: "date: 2026-01-01\nnoindex: true\n").Publish();

        var addresses = XDocument.Parse(site.Page("sitemap.xml")).Descendants(Map + "loc").Select(loc => loc.Value).ToList();
        Assert.Contains("https://test.example/a/", addresses);
        Assert.DoesNotContain("https://test.example/b/", addresses);
        Assert.DoesNotContain("https://test.example/404.html", addresses);
    }

    [Fact]
    public void The_newest_change_is_told()
    {
        var site = new TestSite().Article("a", meta: "date: 2026-01-01\nupdated: 2026-02-03T04:05:06+01:00\n").Publish();

        Assert.Contains("<lastmod>2026-02-03T03:05:06Z</lastmod>", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_that_is_too_long_becomes_an_index_of_several()
    {
        var config = new SiteConfig { BaseUrl = BaseUrl.TryParse("https://test.example/")! };
        var site = SiteModelBuilder.Build([], [], config, 1).Value!;
        List<PlannedPage> pages = [.. Enumerable.Range(0, 5).Select(i => new TermsPage(new SiteUrl($"/p{i}/"), "tags", []))];

        var files = Sitemap.Of(pages, site, limit: 2);

        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"], files.Select(file => file.Path));
        var index = XDocument.Load(new MemoryStream(files[0].Bytes()));
        Assert.Equal("https://test.example/sitemap-3.xml", index.Descendants(Map + "loc").Last().Value);
        Assert.Equal(5, files.Skip(1).Sum(file => XDocument.Load(new MemoryStream(file.Bytes())).Descendants(Map + "url").Count()));
    }

    [Fact]
    public void A_map_is_told_from_others_by_addresses_times_and_pictures_and_not_by_texts()
    {
        var print = Print("date: 2026-01-01\n", "Text ![a](/p.png)");

        Assert.Equal(print, Print("date: 2026-01-01\n", "Another text ![b](/p.png)"));
        Assert.NotEqual(print, Print("date: 2026-01-01\n", "Text ![a](/q.png)"));
        Assert.NotEqual(print, Print("date: 2026-01-01\nupdated: 2026-02-01\n", "Text ![a](/p.png)"));
        Assert.NotEqual(print, Print("date: 2026-01-01\nslug: b\n", "Text ![a](/p.png)"));

        static ArticleSite.Core.Text.Fingerprint? Print(string meta, string body)
        {
            var site = new TestSite().Article("a", body, meta).With("static/p.png", "").With("static/q.png", "").Build().Site!;
            return Sitemap.Of(PagePlanner.Plan(site), site)[0].Print!.Invoke();
        }
    }

    [Fact]
    public void A_picture_with_a_sign_of_XML_in_its_address_is_on_the_map()
    {
        var site = new TestSite().Article("a", body: "![a](/p'q.png?x=1&y=%3C2)").With("static/p'q.png", "").Publish();

        var map = XDocument.Parse(site.Page("sitemap.xml"));

        Assert.Equal("https://test.example/p'q.png?x=1&y=%3C2", Assert.Single(map.Descendants(Image + "loc")).Value);
    }

    [Fact]
    public void A_text_in_XML_keeps_its_signs_and_loses_what_XML_cannot_say()
    {
        var to = new System.Buffers.ArrayBufferWriter<byte>();

        XmlFile.WriteEscaped(to, "a<b>&\"c\"\n\u0001é😀\ud800");

        var read = XElement.Parse($"<x y=\"{System.Text.Encoding.UTF8.GetString(to.WrittenSpan)}\"/>");
        Assert.Equal("a<b>&\"c\"\né😀\uFFFD", read.Attribute("y")!.Value);
    }

    [Fact]
    public void Robots_are_shown_the_map() =>
        Assert.EndsWith("Sitemap: https://test.example/sitemap.xml\n", new TestSite().Article("a").Publish().Page("robots.txt"), StringComparison.Ordinal);
}
