using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Check.Ledger;

/// <summary>Addresses that were given up: what lies there, what hosts are told, and what lists them no more.</summary>
public sealed class TombstoneTests
{
    private const string Config = "title: Test\nbase_url: https://test.example/guides/\ngone:\n  - /old/\n  - url: sold.html\n    reason: It is <not> sold.\n  - manual.pdf\n";

    [Fact]
    public void Readers_are_told_with_the_reason()
    {
        var site = new TestSite(Config).Article("a").Publish();

        Assert.Equal(("gone: ", "gone: It is &lt;not&gt; sold."), (site.Page("old/index.html"), site.Page("sold.html")));
    }

    [Fact]
    public void In_the_place_of_a_file_there_is_no_page() => Assert.False(new TestSite(Config).Article("a").Publish().Has("manual.pdf"));

    [Fact]
    public void Search_engines_are_asked_to_leave_the_page_out()
    {
        var site = new TestSite(Config).Theme("layouts/gone.html", "{{ page.is_noindex }} {{ page.kind }}").Article("a").Publish();

        Assert.Equal("true gone", site.Page("old/index.html"));
        Assert.All((string[])["sitemap.xml", "feed.xml", "rss.xml", "feed.json", "llms.txt", "search/index.json"], file => Assert.DoesNotContain("old", site.Page(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Netlify_is_told_410_past_the_page_that_lies_there() =>
        Assert.Equal(
            "/guides/moved/ /guides/a/ 301!\n/guides/old/ /guides/old/ 410!\n/guides/sold.html /guides/sold.html 410!\n/guides/manual.pdf /guides/404.html 410!\n",
            new TestSite(Config + "host: netlify\n").Article("a", meta: "date: 2026-01-02\naliases: [moved]\n").Publish().Page("_redirects"));

    [Theory]
    [InlineData("cloudflare-pages")]
    [InlineData("github-pages")]
    [InlineData("other")]
    public void A_host_that_would_refuse_the_file_is_not_told(string host)
    {
        var site = new TestSite(Config + $"host: {host}\n").Article("a", meta: "date: 2026-01-02\naliases: [moved]\n").Publish();

        Assert.Equal("/guides/moved/ /guides/a/ 301\n", site.Page("_redirects"));
    }

    [Fact]
    public void A_line_longer_than_Cloudflare_reads_is_left_out()
    {
        var site = new TestSite(Config).Article("a", meta: $"date: 2026-01-02\naliases: [x, '{string.Join('/', Enumerable.Repeat(new string('ü', 100), 3))}']\n").Publish();

        Assert.Equal("/guides/x/ /guides/a/ 301\n", site.Page("_redirects"));
    }

    [Fact]
    public void An_address_that_has_a_page_again_is_an_error_where_it_is_declared_gone()
    {
        const string before = "title: Test\nbase_url: https://test.example/\ngone: [";
        var finding = Assert.Single(new TestSite(before + "/a/]\n").Article("a").Build().Findings, finding => finding.Rule == Rules.DuplicateUrl);

        Assert.StartsWith("Take it out of 'gone'", finding.Help, StringComparison.Ordinal);
        Assert.Equal(("site.config.yml", before.Length, 3), (finding.Location!.Value.Path.Value, finding.Location.Value.Span.Start, finding.Location.Value.Span.Length));
    }

    [Fact]
    public void A_file_that_is_there_again_is_an_error_where_it_is_declared_gone() =>
        Assert.Equal("site.config.yml", Assert.Single(new TestSite(Config).Article("a").With("static/manual.pdf", "%PDF").Build().Findings, finding => finding.Rule == Rules.DuplicateUrl).Location!.Value.Path.Value);

    [Theory]
    [InlineData("../up")]
    [InlineData("https://else.example/a")]
    [InlineData("a?b")]
    public void What_cannot_be_an_address_is_an_error_where_it_is_declared(string written) =>
        Assert.Equal("site.config.yml", Assert.Single(new TestSite($"title: Test\ngone: ['{written}']\n").Article("a").Build().Findings, finding => finding.Rule == Rules.UnusableAddress).Location!.Value.Path.Value);

    [Theory]
    [InlineData("gone: /old/")]
    [InlineData("gone: [[a]]")]
    [InlineData("gone: [{ reason: x }]")]
    [InlineData("gone: [{ url: a, why: x }]")]
    [InlineData("gone: [{ url: a, reason: [x] }]")]
    public void A_setting_of_another_shape_is_an_error(string config) =>
        Assert.Equal(BuildOutcome.ConfigurationFailed, new TestSite($"title: Test\n{config}\n").Article("a").Build().Outcome);

    [Fact]
    public void A_link_to_what_is_gone_is_broken() =>
        Assert.Equal("content/a.md", Assert.Single(new TestSite(Config).Article("a", "[x](/guides/old/)").Build().Findings, finding => finding.Rule == Rules.DeadLink).Location!.Value.Path.Value);
}
