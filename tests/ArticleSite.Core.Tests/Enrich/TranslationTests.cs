using System.Xml.Linq;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class TranslationTests
{
    private const string Head = "{{ for item in page.alternates }}{{ item.language }}={{ item.url }} {{ end }}";

    private static TestSite Site() => new TestSite().Theme("layouts/article.html", Head)
        .Article("ink", meta: "date: 2026-01-02\ntranslation_key: ink\n")
        .Article("tinte", meta: "date: 2026-01-03\nlang: de\ntranslation_key: ink\n");

    [Fact]
    public void An_article_and_its_translation_name_both_and_where_all_others_go()
    {
        var site = Site().Publish();

        Assert.All((string[])["ink", "tinte"], page => Assert.Equal("de=https://test.example/tinte/ en=https://test.example/ink/ x-default=https://test.example/ink/ ", site.Page(page + "/index.html")));
    }

    [Fact]
    public void The_sitemap_says_it_too()
    {
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";

        var links = XDocument.Parse(Site().Publish().Page("sitemap.xml")).Descendants(xhtml + "link").Select(link => link.Attribute("hreflang")!.Value);

        Assert.Equal(["de", "en", "x-default", "de", "en", "x-default"], links);
    }

    [Fact]
    public void A_key_that_one_article_has_means_nothing_yet() =>
        Assert.Equal("", new TestSite().Theme("layouts/article.html", Head).Article("ink", meta: "date: 2026-01-02\ntranslation_key: ink\n").Publish().Page("ink/index.html"));

    [Fact]
    public void Two_articles_in_one_language_are_not_translations_of_each_other()
    {
        var result = Site().Article("toner", meta: "date: 2026-01-01\ntranslation_key: ink\n").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS4311");
        Assert.Equal("content/toner.md", finding.Location!.Value.Path.Value);
        Assert.Equal("ink", Assert.Single(finding.Related).Location.Path.FileNameWithoutExtension);
    }
}
