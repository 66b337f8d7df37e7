using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Render;

public sealed class ArticleOrderTests
{
    private const string Base = "title: Test\nbase_url: https://test.example/\n";

    [Theory]
    [InlineData("", "b c a d")]
    [InlineData("-date", "d c b a")]
    [InlineData("date", "a b c d")]
    [InlineData("title", "a b c d")]
    [InlineData("-updated", "a d c b")]
    [InlineData("-top title", "c a b d")]
    [InlineData("sticky -title", "d a c b")]
    public void The_home_page_is_in_its_order(string order, string titles)
    {
        var site = Site(order.Length == 0 ? Base : $"{Base}order:\n  home: \"{order}\"\n")
            .Article("a", meta: "date: 2026-01-01\nupdated: 2026-05-01\nsticky: 0\n")
            .Article("b", meta: "date: 2026-01-02\nsticky: 20\n")
            .Article("c", meta: "date: 2026-01-03\nsticky: true\ntop: true\n")
            .Article("d", meta: "date: 2026-01-04\nsticky: -1\n")
            .Publish();

        Assert.Equal(titles, site.Page("index.html").Split(": ")[1]);
    }

    [Fact]
    public void Other_lists_are_newest_first_whatever_is_sticky()
    {
        var site = Site(Base)
            .Article("a", meta: "date: 2026-01-01\nsticky: 5\ntags: [t]\ncategories: [c]\n")
            .Article("b", meta: "date: 2026-01-02\ntags: [t]\ncategories: [c]\n")
            .Publish();

        Assert.Equal(("b a", "b a"), (site.Page("tags/t/index.html").Split(": ")[1], site.Page("categories/c/index.html").Split(": ")[1]));
    }

    [Fact]
    public void Lists_of_tags_and_categories_have_orders_of_their_own()
    {
        var site = Site(Base + "order:\n  tags: title\n  categories: -sticky\n")
            .Article("a", meta: "date: 2026-01-02\ntags: [t]\ncategories: [c]\n")
            .Article("b", meta: "date: 2026-01-01\nsticky: 1\ntags: [t]\ncategories: [c]\n")
            .Article("c", meta: "date: 2026-01-03\ntags: [t]\ncategories: [c]\n")
            .Publish();

        Assert.Equal(("a b c", "b c a"), (site.Page("tags/t/index.html").Split(": ")[1], site.Page("categories/c/index.html").Split(": ")[1]));
    }

    [Fact]
    public void An_article_that_becomes_sticky_moves_up_at_the_next_build()
    {
        var site = Site(Base).Article("a", meta: "date: 2026-01-01\n").Article("b", meta: "date: 2026-01-02\n").Publish();
        site.Article("a", meta: "date: 2026-01-01\nsticky: 1\n").Publish();

        Assert.Equal("a b", site.Page("index.html").Split(": ")[1]);
    }

    [Theory]
    [InlineData("newest", "'newest'")]
    [InlineData("-date,title", "'-date,title'")]
    public void An_order_by_something_else_is_refused(string order, string told)
    {
        var result = Site($"{Base}order:\n  home: \"{order}\"\n").Article("a").Build();

        var finding = Assert.Single(result.Findings);
        Assert.Equal((BuildOutcome.ConfigurationFailed, Rules.SettingType.Code), (result.Outcome, finding.Rule.Code));
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weight_that_is_no_number_is_an_error_at_it()
    {
        var marked = MarkedText.Parse("---\ntitle: a\ndate: 2026-01-01\nsticky: [|high|]\n---\nText.\n");
        var finding = Assert.Single(Site(Base).With("content/a.md", marked.Text).Build().Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal((Rules.FrontMatterType.Code, marked.Span), (finding.Rule.Code, finding.Location!.Value.Span));
    }

    [Fact]
    public void Top_is_a_known_key_only_where_a_list_is_ordered_by_it()
    {
        Assert.Equal([1, 0], ((string[])[Base, Base + "order:\n  home: -top -date\n"]).Select(config =>
            Site(config).Article("a", meta: "date: 2026-01-01\ntop: 1\n").Build().Findings.Count(finding => finding.Rule == Rules.UnknownKey)));
    }

    private static TestSite Site(string config) => new(config);
}
