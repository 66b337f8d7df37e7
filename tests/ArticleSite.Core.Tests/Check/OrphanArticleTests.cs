namespace ArticleSite.Core.Tests.Check;

public sealed class OrphanArticleTests
{
    private const string Config = "base_url: https://test.example/\npagination:\n  size: 1\nrelated:\n  count: 0\n";

    [Fact]
    public void All_are_named_in_one_finding_with_at_most_ten_more_places()
    {
        var site = new TestSite(Config);
        for (var i = 10; i < 30; i++) site.Article("a" + i, meta: $"date: 2026-01-{i}\n");

        var finding = Assert.Single(site.Build().Findings);

        Assert.Equal(("AS4303", 10), (finding.Rule.Code, finding.Related.Count));
        Assert.StartsWith("19 of 20 articles", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See [it](/b/).", "")]
    [InlineData("See [it](/old-b/).", "")]
    [InlineData("<span class=\"atpl-alsoreadstyle\">Also read:</span>\n<div><ul>\n<li><a href=\"/b/\">B</a></li>\n</ul></div>", "")]
    [InlineData("Text.", "related: [b]\n")]
    [InlineData("Text.", "series: Ink\n")]
    public void A_link_an_entry_a_related_list_and_a_series_lead_to_an_article(string body, string meta)
    {
        var site = new TestSite(Config)
            .Article("a", body, "date: 2026-01-03\n" + meta)
            .Article("b", meta: "date: 2026-01-02\naliases: [/old-b/]\n" + (meta.StartsWith("series", StringComparison.Ordinal) ? meta : ""));

        Assert.DoesNotContain(site.Build().Findings, finding => finding.Rule.Code == "AS4303");
    }

    [Fact]
    public void A_link_to_itself_does_not_count()
    {
        var site = new TestSite(Config).Article("a", meta: "date: 2026-01-03\n").Article("b", "See [this](/b/).");

        Assert.Equal("AS4303", Assert.Single(site.Build().Findings).Rule.Code);
    }

    [Fact]
    public void An_article_kept_from_search_engines_is_meant_to_be_hard_to_find() =>
        Assert.Empty(new TestSite(Config).Article("a", meta: "date: 2026-01-03\n").Article("b", meta: "date: 2026-01-02\nnoindex: true\n").Build().Findings);
}
