using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Check;

public sealed class SiteChecksTests
{
    private static List<Diagnostic> Found(TestSite site, string code) => [.. site.Build().Findings.Where(finding => finding.Rule.Code == code)];

    private static TestSite Titled(params (string Name, string Title, string More)[] articles)
    {
        var site = new TestSite();
        foreach (var (name, title, more) in articles) site.With($"content/{name}.md", $"---\ntitle: {title}\ndate: 2026-01-02\n{more}---\n\nText of {name}.\n");
        return site;
    }

    [Fact]
    public void A_title_that_several_articles_have_is_told_at_the_newest()
    {
        var finding = Found(Titled(("a", "Fix a printer!", ""), ("b", "fix a Printer", "updated: 2026-01-03\n"), ("c", "Fix a scanner", "")), "AS4202").Single();

        Assert.Equal(("content/a.md", 11), (finding.Location!.Value.Path.Value, finding.Location.Value.Span.Start));
        Assert.Equal(["content/b.md"], finding.Related.Select(related => related.Location.Path.Value));
    }

    [Fact]
    public void Signs_that_make_another_thing_make_another_title() => Assert.Empty(Found(Titled(("a", "\"Learn C#\"", ""), ("b", "Learn C++", ""), ("c", "Learn C", "")), "AS4202"));

    [Fact]
    public void A_title_of_an_article_that_is_kept_from_search_engines_is_not_told() =>
        Assert.Empty(Found(Titled(("a", "Fix it", ""), ("b", "Fix it", "noindex: true\n")), "AS4202"));

    [Theory]
    [InlineData("budgets:\n  words: 5\n", 1, true)]
    [InlineData("budgets:\n  words: 2\n", 1, false)]
    [InlineData("", 49, false)]
    [InlineData("", 50, true)]
    [InlineData("budgets:\n  words: 0\n", 60, false)]
    public void Articles_of_few_words_are_told_by_the_budget_or_in_a_large_site(string config, int articles, bool isTold)
    {
        var site = new TestSite("title: Test\n" + config);
        for (var i = 0; i < articles; i++) site.Article($"a{i:00}", "Some words.");

        Assert.Equal(isTold ? articles : 0, Found(site, "AS4203").Count);
    }

    [Fact]
    public void An_article_that_is_long_enough_is_not_told()
    {
        var site = new TestSite("title: Test\nbudgets:\n  words: 3\n").Article("short", "One two.").Article("long", "One two three.");

        Assert.Equal("content/short.md", Found(site, "AS4203").Single().Location!.Value.Path.Value);
    }
}
