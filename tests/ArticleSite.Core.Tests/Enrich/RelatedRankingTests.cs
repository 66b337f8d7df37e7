using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class RelatedRankingTests
{
    private const string Drum =
        "Switch the printer off and wait until it has cooled down. Open the lid, take the old drum out with both hands and put it into the bag that came with the new one. "
        + "Push the new drum in until you hear it click, close the lid and switch the printer on again.";

    private const string Worn =
        "Every drum has a counter. When it reaches its end the display says so, and pages begin to show grey stripes or dots that come back at the same distance. "
        + "Then it is time for a new drum in the printer, which costs about as much as three cartridges.";

    private const string Fan = "Dust in the fan of a notebook makes it loud and slow. Blow it out with air from a can, short bursts, and hold the blades with a pin so that they do not spin, as spinning may hurt the motor.";

    [Fact]
    public void No_article_lists_its_own_twin_and_none_lists_two_of_one_cluster()
    {
        var site = Site("", ("a", Drum), ("b", Drum + " Done."), ("c", Worn), ("d", Worn + " Really."), ("e", Fan), ("f", "Nothing."), ("g", "At all.")).Site!;

        Assert.Single(Names(site, "a"), name => name is "c" or "d");
        Assert.DoesNotContain("b", Names(site, "a"));
        Assert.Equal(["c", "d"], new[] { "a", "b" }.SelectMany(name => Names(site, name)).Where(name => name is "c" or "d").Order()); // all are linked from somewhere
    }

    [Fact]
    public void The_oldest_of_a_cluster_is_named_once_with_the_others()
    {
        var finding = Assert.Single(Site("", ("a", Drum), ("b", Drum + " Done."), ("c", Fan)).Findings, finding => finding.Rule.Code == "AS4201");

        Assert.Equal("content/a.md", finding.Location!.Value.Path.Value);
        Assert.Equal("content/b.md", Assert.Single(finding.Related).Location.Path.Value);
    }

    [Fact]
    public void Stubs_are_not_twins() => Assert.DoesNotContain(Site("", ("a", "Words."), ("b", "Words.")).Findings, finding => finding.Rule.Code == "AS4201");

    [Fact]
    public void Twins_can_point_to_the_oldest()
    {
        var site = Site("related:\n  near_duplicates: canonical\n", ("a", Drum), ("b", Drum + " Done."), ("c", Fan)).Site!;

        Assert.Equal("/a/", One(site, "b").Canonical!.Url.Path);
        Assert.Null(One(site, "a").Canonical);
        Assert.Null(One(site, "c").Canonical);
    }

    [Fact]
    public void The_page_of_a_twin_tells_the_address_that_counts_and_the_sitemap_leaves_it_out()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\nrelated:\n  near_duplicates: canonical\n")
            .Theme("layouts/article.html", "{{ page.canonical }} {{ article.canonical }}")
            .Article("a", Drum, "date: 2026-01-01\n").Article("b", Drum + " Done.", "date: 2026-01-02\n").Publish();

        Assert.Equal("https://test.example/a/ https://test.example/a/", site.Page("b/index.html"));
        Assert.Contains("https://test.example/a/", site.Page("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("https://test.example/b/", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Twins_can_be_kept_from_search_engines()
    {
        var site = Site("related:\n  near_duplicates: noindex\n", ("a", Drum), ("b", Drum + " Done."), ("c", Fan)).Site!;

        Assert.Equal(["b"], site.Articles.Where(article => article.IsNoIndex).Select(article => article.Title));
    }

    [Fact]
    public void A_pinned_article_comes_first_and_a_banned_one_never()
    {
        var site = With("", ("a", Drum, ""), ("c", Worn, "related: [e, -a]\n"), ("e", Fan, ""), ("f", "Nothing.", ""), ("g", "At all.", "")).Site!;

        Assert.Equal("e", Names(site, "c")[0]);
        Assert.DoesNotContain("a", Names(site, "c"));
        Assert.Contains("c", Names(site, "a"));
    }

    [Fact]
    public void An_article_that_says_a_title_or_links_is_company()
    {
        var site = Site("", ("a", "See [there](/far/) for more."), ("far", "Quite other words stand here."), ("b", "Nothing."), ("c", "At all.")).Site!;

        Assert.Equal("far", Names(site, "a")[0]);
        Assert.Equal("a", Names(site, "far")[0]);
    }

    private static SiteArticle One(SiteModel site, string title) => site.Articles.Single(article => article.Title == title);

    private static string[] Names(SiteModel site, string title) => [.. One(site, title).Related.Select(article => article.Title)];

    private static BuildResult Site(string config, params (string Name, string Text)[] articles) => With(config, [.. articles.Select(article => (article.Name, article.Text, ""))]);

    /// <summary>The first article is the oldest.</summary>
    private static BuildResult With(string config, params (string Name, string Text, string Meta)[] articles)
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\n" + config);
        for (var i = 0; i < articles.Length; i++) site.Article(articles[i].Name, articles[i].Text, $"date: 2026-01-{i + 1:00}\n{articles[i].Meta}");
        return site.Build();
    }
}
