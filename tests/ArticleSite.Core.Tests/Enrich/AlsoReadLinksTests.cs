namespace ArticleSite.Core.Tests.Enrich;

public sealed class AlsoReadLinksTests
{
    private const string Layout =
        "{{ for item in article.related }}{{ item.url }} {{ end }}| {{ for item in article.also_read }}{{ item.title }} {{ end }}";

    [Fact]
    public void A_repeated_address_is_shown_once_and_named()
    {
        var site = Site("").Article("a", List(("/b/", "B"), ("https://test.example/b", "Again"))).Article("b");

        var finding = Assert.Single(site.Build().Findings);

        Assert.Equal("AS4304", finding.Rule.Code);
        Assert.EndsWith("| B ", site.Page("a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/")]
    [InlineData("/a")]
    [InlineData("https://test.example/a/?from=list")]
    public void Its_own_address_is_known_however_it_is_written(string url) =>
        Assert.Equal("AS4103", Assert.Single(Site("").Article("a", List((url, "A"))).Build().Findings).Rule.Code);

    [Fact]
    public void A_dead_entry_is_reported_with_the_nearest_address()
    {
        var finding = Assert.Single(Site("").Article("a", List(("/setting-up-a-printr/", "Setup"))).Article("setting-up-a-printer").Build().Findings);

        Assert.Equal(("AS4301", "Did you mean '/setting-up-a-printer/'?"), (finding.Rule.Code, finding.Help));
    }

    [Theory]
    [InlineData("/tags/ink/")]
    [InlineData("/old-b/")]
    [InlineData("/tags/ink")]
    public void A_page_that_is_no_article_and_an_alias_are_not_dead(string url)
    {
        var site = Site("").Article("a", List((url, "There"))).Article("b", meta: "date: 2026-01-01\ntags: [ink]\naliases: [/old-b/]\n");

        Assert.Empty(site.Build().Findings);
    }

    [Fact]
    public void Entries_of_this_site_become_related_articles_when_the_site_wants_it()
    {
        var site = Site("also_read:\n  merge: true\nrelated:\n  count: 1\n")
            .Article("a", List(("/c/", "C"), ("/d/", "D"), ("https://other.example/x/", "X")), "date: 2026-01-02\nrelated: [b]\n")
            .Article("b").Article("c").Article("d")
            .Publish();

        Assert.Equal("/b/ /c/ /d/ | X ", site.Page("a/index.html"));
    }

    [Fact]
    public void Misread_characters_and_double_blanks_of_titles_are_mended()
    {
        var site = Site("").Article("a", List(("/b/", "Pok√©mon  &amp;&#32; Caf√©"))).Article("b").Publish();

        Assert.EndsWith("| Pokémon &amp; Café ", site.Page("a/index.html"), StringComparison.Ordinal);
    }

    private static TestSite Site(string config) => new TestSite("base_url: https://test.example/\n" + config).Theme("layouts/article.html", Layout);

    private static string List(params (string Url, string Title)[] entries) =>
        "<span class=\"atpl-alsoreadstyle\">Also read:</span>\n<div><ul>\n"
        + string.Concat(entries.Select(entry => $"<li><a href=\"{entry.Url}\"><u>{entry.Title}</u></a></li>\n")) + "</ul></div>";
}
