using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;
using static ArticleSite.Core.Tests.Ads.Registry.ExtractSite;

namespace ArticleSite.Core.Tests.Ads.Registry;

public sealed class ExtractRegistryTests
{
    private static readonly AdCreative Shop = Plan(Bytes(Head + Block)).Creatives[0];

    private const string ShopLine =
        "  impact-333-222: { network: impact, campaign: \"333\", kind: banner, size: 728x90, href: \"https://acme.sjv.io/c/111/222/333\", "
        + "image: \"https://a.impactradius-go.com/display-ad/333-222\", text: \"A shop\" }";

    [Fact]
    public void A_new_registry_has_a_line_for_each_creative_and_campaign() => Assert.Equal(
        "creatives:\n" + ShopLine + " # 2 places\n"
        + "campaigns:\n  \"333\": { id: \"333\", advertiser: \"Acme\", account: \"111\", status: active }\n",
        ExtractRegistry.Add(null, [Shop, Shop])!.Text);

    [Fact]
    public void Of_two_spellings_the_more_frequent_wins_and_a_gap_is_filled()
    {
        var text = ExtractRegistry.Add(null, [Shop with { Text = "Rare" }, Shop with { Text = "Often" }, Shop with { Text = "Often" }, Shop with { Text = "", Pixel = "https://p.example/" }])!.Text;
        Assert.Contains("text: \"Often\", pixel: \"https://p.example/\" } # 4 places", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_spellings_as_frequent_the_first_by_code_unit_wins() =>
        Assert.Contains("text: \"A\"", ExtractRegistry.Add(null, [Shop with { Text = "B" }, Shop with { Text = "A" }])!.Text, StringComparison.Ordinal);

    [Fact]
    public void Creatives_are_sorted_by_id()
    {
        var text = ExtractRegistry.Add(null, [Shop with { Id = "b" }, Shop with { Id = "a" }])!.Text;
        Assert.True(text.IndexOf("  a:", StringComparison.Ordinal) < text.IndexOf("  b:", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_networks_with_the_same_campaign_have_two_campaigns()
    {
        var text = ExtractRegistry.Add(null, [Shop, Shop with { Id = "cj-1", Network = "cj" }])!.Text;
        Assert.Contains("cj-1: { network: cj, campaign: \"cj-333\"", text, StringComparison.Ordinal);
        Assert.Contains("  cj-333: { id: \"333\",", text, StringComparison.Ordinal);
        Assert.Contains("  impact-333: { id: \"333\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_authors_edits_win_and_new_creatives_come_at_the_end_of_their_section()
    {
        const string mine = "# mine\ncampaigns:\n    \"333\": { advertiser: Acme }\n\ncreatives: # all\n    impact-333-222:\n        text: Mine\n    # last\n\nslots: { a: 1 }\n";
        var added = ExtractRegistry.Add(mine, [Shop, Shop with { Id = "new" }])!;
        Assert.Equal((1, 0), (added.NewCreatives, added.NewCampaigns));
        Assert.Equal(
            mine.Replace("        text: Mine\n", "        text: Mine\n    " + ShopLine.Trim().Replace("impact-333-222:", "new:", StringComparison.Ordinal) + " # 1 place\n", StringComparison.Ordinal),
            added.Text);
    }

    [Fact]
    public void A_registry_without_a_last_line_end_gets_one_before_new_lines() =>
        Assert.StartsWith("slots: {}\ncreatives:\n  impact-333-222:", ExtractRegistry.Add("slots: {}", [Shop])!.Text, StringComparison.Ordinal);

    [Fact]
    public void Creatives_in_braces_are_refused() => Assert.Null(ExtractRegistry.Add("creatives: { a: { network: impact } }\n", [Shop]));

    [Theory]
    [InlineData("He said \"no\": # it's\\ {a}, [b] 😀\t\u0007")]
    [InlineData("null")]
    [InlineData("1e5")]
    public void Any_words_read_back_as_they_were(string words)
    {
        var text = ExtractRegistry.Add(null, [Shop with { Text = words }])!.Text;
        var read = YamlReader.Read(new SourceText(new SourcePath("r.yml"), text), new TextSpan(0, text.Length));
        Assert.Empty(read.Problems);
        var creative = (YamlMap)((YamlMap)((YamlMap)read.Root!)["creatives"]!)["impact-333-222"]!;
        Assert.Equal(words, ((YamlScalar)creative["text"]!).Value);
        Assert.Equal("728x90", ((YamlScalar)creative["size"]!).Value);
    }
}
