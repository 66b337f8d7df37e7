using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Ads.Registry;

public sealed class AdRegistryReaderTests
{
    private static readonly SiteConfig s_berlin = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    [Fact]
    public void Every_key_is_read()
    {
        var result = Read("""
            creatives:
              impact-1-2:
                { network: impact, campaign: ali, kind: text_link, size: 728x90, href: "https://a.example/c?x=1", image: "https://a.example/i", text: "Hair",
                  start: 2024-01-01, end: 2025-07-01, weight: 3, pixel: "https://a.example/p", media: "https://a.example/m", unit: "7" }
            campaigns:
              ali: { id: "1", advertiser: Ali Hair, account: "55", status: paused, per_page: 1, sub_id: subId1 }
            slots:
              mid: { sizes: [728x90, 320x50], max: 2, first_after_blocks: 6, gap_blocks: 5, gap_words: 30, min_words_before: 70, not_after: [heading, image], not_before: [edge],
                     categories: [Hair], tags: [wig], sections: [blog], languages: [en], campaigns: [ali] }
            salt: 2025
            """);

        Assert.Empty(result.Findings.Select(TestSite.Show));
        var campaign = new AdCampaign("ali") { Id = "1", Advertiser = "Ali Hair", Account = "55", Status = CampaignStatus.Paused, PerPage = 1, SubId = "subId1" };
        var creative = Assert.Single(result.Value!.Creatives);
        Assert.Equal(campaign, creative.Campaign);
        Assert.Equal(3, creative.Weight);
        Assert.Equal(
            new AdCreative("impact-1-2")
            {
                Kind = AdKind.TextLink, Network = "impact", Account = "55", Campaign = "ali", Advertiser = "Ali Hair", Href = "https://a.example/c?x=1",
                Image = "https://a.example/i", Media = "https://a.example/m", Text = "Hair", Size = new AdSize(728, 90), Unit = "7", Pixel = "https://a.example/p",
            },
            creative.Creative);
        Assert.Equal(
            new AdSlot("mid")
            {
                Sizes = [new AdSize(728, 90), new AdSize(320, 50)], Max = 2, FirstAfterBlocks = 6, GapBlocks = 5, GapWords = 30, MinWordsBefore = 70, NotAfter = ["heading", "image"],
                NotBefore = ["edge"], Categories = ["Hair"], Tags = ["wig"], Sections = ["blog"], Languages = ["en"], Campaigns = ["ali"],
            },
            Assert.Single(result.Value.Slots));
        Assert.Equal("2025", result.Value.Salt);
    }

    [Fact]
    public void A_slot_that_names_no_words_keeps_the_limits_of_pages()
    {
        var slot = Assert.Single(Read("slots:\n  end:\n", new SiteConfig { Ads = new AdRules { Limits = new AdLimits { FirstAdWords = 33, GapWords = 44 } } }).Value!.Slots);
        Assert.Equal(new AdSlot("end") { MinWordsBefore = 33, GapWords = 44 }, slot);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-01-31T00:00:00+01:00")]
    [InlineData("2026-07-01", "2026-07-01T00:00:00+02:00")]
    public void A_day_begins_at_midnight_in_the_time_zone_of_the_site(string day, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), Text($"end: {day}", s_berlin).End);

    [Fact]
    public void A_day_whose_midnight_is_left_out_begins_with_its_first_moment()
    {
        var cairo = new SiteConfig { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo") };
        Assert.Equal(new DateTimeOffset(2024, 4, 26, 1, 0, 0, TimeSpan.FromHours(3)), Text("start: 2024-04-26", cairo).Start);
    }

    [Theory]
    [InlineData("end: null")]
    [InlineData("end:")]
    [InlineData("weight: ~")]
    public void A_key_with_nothing_after_it_is_not_there(string line)
    {
        var creative = Text(line, s_berlin);
        Assert.Equal((null, 1), (creative.End, creative.Weight));
    }

    [Theory]
    [InlineData("creatives: [|{|]", "AS3201")]
    [InlineData("salt: [|*x|]", "AS3201")]
    [InlineData("campaigns:\n  a: {}\n  [|a|]: {}", "AS3202")]
    [InlineData("[|creative|]: {}", "AS3203")]
    [InlineData("campaigns: { a: { [|stat|]: active } }", "AS3203")]
    [InlineData("[|- a|]", "AS3204")]
    [InlineData("slots: [|5|]", "AS3204")]
    [InlineData("slots: { a: [|5|] }", "AS3204")]
    [InlineData("slots: { a: { max: [|'2'|] } }", "AS3204")]
    [InlineData("slots: { a: { gap_blocks: [|0|] } }", "AS3204")]
    [InlineData("slots: { a: { tags: [|x|] } }", "AS3204")]
    [InlineData("slots: { a: { tags: [x, [|[y]|]] } }", "AS3204")]
    [InlineData("slots: { a: { not_after: [heading, [|footer|]] } }", "AS3204")]
    [InlineData("campaigns: { a: { status: [|on|] } }", "AS3204")]
    [InlineData("campaigns: { a: { advertiser: [|[]|] } }", "AS3204")]
    [InlineData("slots: { a: { sizes: [728x90, [|wide|]] } }", "AS3206")]
    [InlineData("slots: { a: { sizes: [[|728x0|]] } }", "AS3206")]
    [InlineData("slots: { a: { campaigns: [[|b|]] } }", "AS3208")]
    public void What_is_wrong_is_reported_at_its_place(string marked, string code) => AssertFinding(marked, code);

    [Theory]
    [InlineData("start: [|soon|]", "AS3205")]
    [InlineData("end: [|2026-02-30|]", "AS3205")]
    [InlineData("start: 2026-02-01, end: [|2026-02-01|]", "AS3205")]
    [InlineData("image: [|'http://a.example/x.png'|]", "AS3207")]
    [InlineData("media: [|'//a.example/x'|]", "AS3207")]
    [InlineData("pixel: [|'https://a.example/x y'|]", "AS3207")]
    [InlineData("campaign: [|nobody|]", "AS3208")]
    [InlineData("weight: [|-1|]", "AS3204")]
    [InlineData("kind: [|pixel|]", "AS3204")]
    public void What_is_wrong_with_a_creative_is_reported_at_its_place(string marked, string code) =>
        AssertFinding($$"""creatives: { x: { href: "https://a.example/", image: "https://a.example/i", {{marked}} } }""".Replace(
            "image: \"https://a.example/i\", image", "image", StringComparison.Ordinal), code);

    [Theory]
    [InlineData("", "href")]
    [InlineData("href: 'https://a.example/'", "image")]
    [InlineData("href: 'https://a.example/', image: ''", "image")]
    [InlineData("kind: text_link, href: 'https://a.example/'", "text")]
    [InlineData("kind: ad_unit, unit: '1'", "account")]
    [InlineData("kind: editorial_embed", "media")]
    public void A_creative_without_what_its_kind_needs_is_left_out(string keys, string missing)
    {
        var result = Read($"creatives: {{ x: {{ {keys} }} }}");
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("AS3212", 13), (finding.Rule.Code, finding.Location!.Value.Span.Start));
        Assert.Contains($"'{missing}'", finding.Message, StringComparison.Ordinal);
        Assert.Empty(result.Value!.Creatives);
    }

    [Fact]
    public void A_bad_address_is_reported_once() => AssertFinding("creatives: { x: { href: [|'/x'|], image: 'https://a.example/i' } }", "AS3207");

    [Fact]
    public void A_slot_that_no_creative_fits_is_reported_at_its_name() => AssertFinding("""
        creatives: { x: { href: "https://a.example/", image: "https://a.example/i", size: 300x250 } }
        slots: { a: { sizes: [300x250] }, b: {}, [|c|]: { sizes: [728x90] } }
        """, "AS3209");

    [Fact]
    public void A_misspelt_key_gets_a_suggestion() =>
        Assert.StartsWith("Did you mean 'sub_id'?", Assert.Single(Read("campaigns: { a: { subid: s1 } }").Findings).Help, StringComparison.Ordinal);

    [Fact]
    public void A_large_registry_is_read()
    {
        var lines = Enumerable.Range(0, 2000).Select(i =>
            $"  c{i}: {{ network: n, kind: banner, size: 728x90, href: 'https://a.example/{i}', image: 'https://a.example/i', text: t, start: 2024-01-01, end: 2027-01-01, weight: 2, pixel: 'https://a.example/p' }}");
        var result = Read("creatives:\n" + string.Join('\n', lines));
        Assert.Empty(result.Findings);
        Assert.Equal(2000, result.Value!.Creatives.Count);
    }

    [Fact]
    public void The_next_change_is_the_first_start_or_end_of_a_running_campaign()
    {
        var registry = Read("""
            campaigns: { off: { status: paused } }
            creatives:
              a: { kind: text_link, href: "https://a.example/", text: a, end: 2026-05-01 }
              b: { kind: text_link, href: "https://a.example/", text: b, start: 2026-09-01, end: 2026-12-01 }
              c: { kind: text_link, href: "https://a.example/", text: c, end: 2026-07-01, campaign: off }
            """).Value!;
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), registry.NextChange(TestSite.Now));
        Assert.Null(registry.NextChange(TestSite.Now.AddYears(1)));
    }

    private static StageResult<AdRegistry> Read(string text, SiteConfig? config = null) =>
        AdRegistryReader.Read(new SourceText(new SourcePath("ads/registry.yml"), text), config ?? new SiteConfig());

    private static RegisteredCreative Text(string line, SiteConfig config)
    {
        var result = Read($"creatives:\n  x:\n    kind: text_link\n    href: https://a.example/\n    text: a\n    {line}\n", config);
        Assert.Empty(result.Findings);
        return Assert.Single(result.Value!.Creatives);
    }

    private static void AssertFinding(string marked, string code)
    {
        var text = MarkedText.Parse(marked);
        var finding = Assert.Single(Read(text.Text).Findings);
        Assert.Equal((code, text.Span), (finding.Rule.Code, finding.Location!.Value.Span));
    }
}
