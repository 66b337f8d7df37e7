using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Enrich;

/// <summary>Whole builds with a registry.</summary>
public sealed class RegistrySiteTests
{
    private const string Registry = """
        campaigns:
          acme: { advertiser: Acme }
          off: { status: paused }
        creatives:
          now: { campaign: acme, kind: text_link, href: "https://now.example/", text: Now }
          old: { campaign: acme, kind: text_link, href: "https://old.example/", text: Old, end: 2026-01-01 }
          next: { campaign: acme, kind: text_link, href: "https://next.example/", text: Next, start: 2026-09-01, weight: 0 }
          off: { campaign: off, kind: text_link, href: "https://off.example/", text: "Off" }

        """;

    private const string Slots = "slots: { mid: { first_after_blocks: 1, min_words_before: 0 } }\n";

    [Fact]
    public void A_reference_shows_the_creative_it_names() => Assert.Contains("One.</p>\n[now@]", Body("normalise", "now"), StringComparison.Ordinal);

    [Theory]
    [InlineData("keep")]
    [InlineData("place")]
    public void A_reference_is_shown_whatever_becomes_of_pasted_ads(string policy) => Assert.Contains("[now@]", Body(policy, "now"), StringComparison.Ordinal);

    [Fact]
    public void A_site_without_ads_shows_no_reference() => Assert.DoesNotContain("[now", Body("strip", "now"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_reference_is_an_error_at_the_comment()
    {
        var marked = MarkedText.Parse("---\ntitle: a\ndate: 2026-01-02\n---\nOne.\n\n[|<!-- ad: noww -->|]\n\nTwo.\n");
        var result = Site("normalise").With("content/a.md", marked.Text).Build();
        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS3210");
        Assert.Equal((marked.Span, Severity.Error), (finding.Location!.Value.Span, finding.Severity));
        Assert.StartsWith("Did you mean 'now'?", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old", "it ended on 2026-01-01; 'now' of the same campaign stands in its place", "[now@]")]
    [InlineData("next", "it starts on 2026-09-01; 'now' of the same campaign stands in its place", "[now@]")]
    [InlineData("off", "its campaign 'off' is paused; nothing stands in its place", "Two.")]
    public void A_creative_that_is_not_shown_gives_its_place_to_another_of_its_campaign(string id, string why, string there)
    {
        var site = Site("normalise").Article("a", $"One.\n\n<!-- ad: {id} -->\n\nTwo.");
        var finding = Assert.Single(site.Build().Findings, finding => finding.Rule.Code == "AS3211");
        Assert.Equal(($"creative '{id}' is not shown: {why}", Severity.Info), (finding.Message, finding.Severity));
        Assert.Contains(there, site.Page("a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain($"[{id}@", site.Page("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_does_not_show_the_same_substitute_twice()
    {
        var page = Site("normalise").Article("a", "One.\n\n<!-- ad: old -->\n\nTwo.\n\n<!-- ad: next -->\n\nThree.").Publish().Page("a/index.html");
        Assert.Equal(2, page.Split("[now@").Length);
    }

    [Fact]
    public void A_pasted_ad_that_the_registry_knows_is_shown_as_the_registry_has_it()
    {
        const string pasted = "<!-- affiliate ads begin --><a href=\"https://acme.pxf.io/c/5/2/1\"><img src=\"//a.impactradius-go.com/display-ad/1-2\" width=\"9\" height=\"9\" alt=\"Pasted\"></a><!-- affiliate ads end -->";
        const string entry = "creatives: { impact-1-2: { href: \"https://new.example/\", image: \"https://new.example/i\" } }";
        var site = Site("normalise").Article("a", $"One.\n\n{pasted}\n\nTwo.");
        Assert.Contains("https://acme.pxf.io/", site.Publish().Page("a/index.html"), StringComparison.Ordinal);
        Assert.Contains("[impact-1-2@]https://new.example/", site.With("ads/registry.yml", entry).Publish().Page("a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place", "", true)]
    [InlineData("strip", "", false)]
    [InlineData("normalise", "", false)]
    [InlineData("strip", "ads: place\n", true)]
    [InlineData("place", "ads: strip\n", false)]
    [InlineData("place", "ads: keep\n", false)]
    public void Slots_are_filled_where_the_policy_is_place(string policy, string meta, bool isFilled)
    {
        var page = Site(policy, Registry + Slots).Article("a", "One.\n\nTwo.", "date: 2026-01-02\n" + meta).Publish().Page("a/index.html");
        Assert.Equal(isFilled, page.Contains("One.</p>\n[now@mid]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("news: place", true)]
    [InlineData("blog: place", false)]
    public void A_section_can_have_slots_of_its_own(string sections, bool isFilled)
    {
        var site = Site("strip\n  sections: { " + sections + " }", Registry + Slots).With("content/news/a.md", "---\ntitle: a\ndate: 2026-01-02\n---\nOne.\n\nTwo.\n");
        Assert.Equal(isFilled, site.Publish().Page("a/index.html").Contains("[now@mid]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("ads: place\n", true)]
    public void A_page_has_slots_only_where_it_says_so(string meta, bool isFilled)
    {
        var site = Site("place", Registry + Slots).With("content/pages/imprint.md", $"---\ntitle: Imprint\n{meta}---\nOne.\n\nTwo.\n");
        Assert.Equal(isFilled, site.Publish().Page("imprint/index.html").Contains("[now@mid]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_whose_ads_are_placed_brings_slots_to_the_articles_that_have_them()
    {
        const string pasted = "<!-- affiliate ads begin --><a href=\"https://acme.pxf.io/c/5/2/1\">x</a><!-- affiliate ads end -->";
        var site = Site("strip\n  networks: { impact: place }", Registry + Slots).Article("a", $"One.\n\n{pasted}\n\nTwo.").Article("b", "One.\n\nTwo.").Publish();
        Assert.Contains("[now@mid]", site.Page("a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("[now@mid]", site.Page("b/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place", "One.\n\nTwo.", true)]
    [InlineData("normalise", "One.\n\n<!-- ad: now -->\n\nTwo.", true)]
    [InlineData("normalise", "One.\n\nTwo.", false)]
    [InlineData("strip", "One.\n\n<!-- ad: now -->\n\nTwo.", false)]
    public void A_build_tells_when_ads_change_next_if_an_article_asks_the_registry(string policy, string body, bool isTold)
    {
        var change = Site(policy, Registry + Slots).Article("a", body).Build().NextAdChange;
        Assert.Equal(isTold ? new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero) : null, change);
    }

    [Fact]
    public void The_registry_can_lie_elsewhere()
    {
        var site = Site("normalise\n  registry: data/ads.yml").With("data/ads.yml", Registry.Replace("now:", "then:", StringComparison.Ordinal));
        Assert.Contains("[then@]", site.Article("a", "One.\n\n<!-- ad: then -->\n\nTwo.").Publish().Page("a/index.html"), StringComparison.Ordinal);
    }

    private static string Body(string policy, string id) => Site(policy).Article("a", $"One.\n\n<!-- ad: {id} -->\n\nTwo.").Publish().Page("a/index.html");

    private static TestSite Site(string policy, string registry = Registry) =>
        new TestSite($"title: Test\nbase_url: https://test.example/\nads:\n  policy: {policy}\n")
            .With("ads/registry.yml", registry)
            .Theme("partials/disclosure.html", "{{ disclosure.text }}")
            .Theme("partials/ad.html", "[{{ ad.id }}@{{ ad.slot }}]{{ ad.href }}");
}
