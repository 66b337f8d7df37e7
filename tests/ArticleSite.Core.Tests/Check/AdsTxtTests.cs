using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Check;

public sealed class AdsTxtTests
{
    private const string Google = "google.com, pub-1234567890123456, DIRECT, f08c47fec0942fa0";

    private static TestSite Site(params string[] sellers) => new(
        "title: Test\nbase_url: https://test.example/\nads:\n  adsense_units: keep\n  sellers:\n" + string.Concat(sellers.Select(line => $"    - \"{line}\"\n")));

    private static IEnumerable<Diagnostic> Found(TestSite site, string code) => site.Build().Findings.Where(finding => finding.Rule.Code == code);

    private static string Unit(string account) =>
        string.Join(' ', Enumerable.Repeat("Some words to read before the unit comes.", 60))
        + $"\n\n<ins class=\"adsbygoogle\" style=\"display:block;min-height:100px\" data-ad-client=\"{account}\" data-ad-slot=\"7\"></ins>\n";

    [Fact]
    public void Sellers_become_a_file_in_their_order()
    {
        var site = Site("OWNERDOMAIN=test.example", "Google.com ,pub-1234567890123456,direct,f08c47fec0942fa0 # ours").Publish();
        Assert.Equal("OWNERDOMAIN=test.example\n" + Google + " # ours\n", site.Page("ads.txt"));
    }

    [Fact]
    public void Without_sellers_there_is_no_file() => Assert.False(new TestSite().Publish().Has("ads.txt"));

    [Fact]
    public void A_file_of_the_author_wins()
    {
        var site = Site(Google).With("static/ads.txt", "google.com, pub-6543210987654321, DIRECT\n").Publish();
        Assert.Equal("google.com, pub-6543210987654321, DIRECT\n", site.Page("ads.txt"));
    }

    [Theory]
    [InlineData("[|google.com, pub-1234567890123456|]")]
    [InlineData("google.com, [|ca-pub-1234567890123456|], DIRECT")]
    [InlineData("google.com, [|pub-123|], DIRECT")]
    [InlineData("google.com, pub-1234567890123456, [|DIERCT|]")]
    [InlineData("[|https://google.com|], pub-1234567890123456, DIRECT")]
    [InlineData("[|OWNERDOMIAN=test.example|]")]
    [InlineData("OWNERDOMAIN=[|https://test.example|]")]
    [InlineData("other.example, 7, DIRECT\n[|other.example, 7, direct|] # again")]
    public void A_wrong_line_is_reported_at_its_part(string marked)
    {
        var text = MarkedText.Parse(marked + "\n");
        var finding = Assert.Single(Found(new TestSite().With("static/ads.txt", text.Text), "AS3302"));
        Assert.Equal(("static/ads.txt", text.Span), (finding.Location!.Value.Path.Value, finding.Location.Value.Span));
    }

    [Fact]
    public void A_wrong_line_of_the_configuration_is_reported_there()
    {
        var config = MarkedText.Parse("ads:\n  sellers:\n    - \"other.example, 7, [|OWNER|]\"\n");
        Assert.Equal(config.Span, Assert.Single(Found(new TestSite(config.Text), "AS3302")).Location!.Value.Span);
    }

    [Theory]
    [InlineData("# managers\n\n  \n")]
    [InlineData("placeholder.example.com, placeholder, DIRECT, placeholder\n")]
    [InlineData("\uFEFFother.example, 7, reseller # since 2020\r\nCONTACT=mailto:a@test.example\r\nMANAGERDOMAIN=manager.example, DE\r\n")]
    public void Good_lines_are_good(string text) => Assert.Empty(new TestSite().Article("hello").With("static/ads.txt", text).Build().Findings);

    [Fact]
    public void A_unit_of_an_account_that_is_not_listed_is_reported()
    {
        var site = Site(Google).Article("listed", Unit("ca-pub-1234567890123456")).Article("foreign", Unit("ca-pub-1111222233334444"));
        Assert.Equal("content/foreign.md", Assert.Single(Found(site, "AS3303")).Location!.Value.Path.Value);
    }

    [Fact]
    public void The_rarer_account_is_the_foreign_one()
    {
        var site = Site(Google).Article("a", Unit("ca-pub-1111222233334444")).Article("b", Unit("ca-pub-1234567890123456")).Article("c", Unit("ca-pub-1234567890123456"));
        Assert.Equal("content/a.md", Assert.Single(Found(site, "AS3304")).Location!.Value.Path.Value);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /*.txt$\n", true)]
    [InlineData("User-agent: *\nDisallow: /\n", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /ads.txt\n", false)]
    [InlineData("User-agent: badbot\nDisallow: /\n\nUser-agent: *\nDisallow: /private/\n", false)]
    [InlineData("User-agent: badbot\nUser-agent: *\nDisallow: /ads\n", true)]
    public void A_rule_for_all_crawlers_can_hide_it(string robots, bool isHidden) =>
        Assert.Equal(isHidden, Found(Site(Google).Article("hello").With("static/robots.txt", robots), "AS3303").Any());

    [Fact]
    public void A_site_below_a_path_is_told_to_copy_it()
    {
        var finding = Assert.Single(Found(new TestSite("base_url: https://test.example/guides/\nads:\n  sellers:\n    - " + Google + "\n"), "AS3303"));
        Assert.Equal(Severity.Info, finding.Severity);
    }
}
