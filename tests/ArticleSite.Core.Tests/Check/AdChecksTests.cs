using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Check;

/// <summary>Pages with ads as a whole; <c>WORDS</c> stands for eighty words, <c>AD</c> and <c>AD2</c> for banners, <c>UNIT</c> for a unit.</summary>
public sealed class AdChecksTests
{
    private const string Banner = "<!-- affiliate ads begin -->\n<a href=\"https://brand.pxf.io/c/1/22/3\" rel=\"sponsored\"><img src=\"https://a.impactradius-go.com/display-ad/3-22\" alt=\"Ink\" width=\"300\" height=\"50\"></a>\n<!-- affiliate ads end -->";
    private const string Unit = "<ins class=\"adsbygoogle\" style=\"display:block;min-height:90px\" data-ad-client=\"ca-pub-1234567890123456\" data-ad-slot=\"7\"></ins>";

    private static readonly string s_words = string.Join(' ', Enumerable.Repeat("one two three four five six seven ate", 10));

    private static string Write(string body) => body
        .Replace("AD2", Banner.Replace("22", "44", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("AD", Banner, StringComparison.Ordinal)
        .Replace("UNIT", Unit, StringComparison.Ordinal)
        .Replace("WORDS", s_words, StringComparison.Ordinal);

    private static List<Diagnostic> Found(string code, string body, string ads = "  policy: keep\n") =>
        [.. Build(body, ads).Findings.Where(finding => finding.Rule.Code == code)];

    private static BuildResult Build(string body, string ads) =>
        new TestSite("title: Test\nbase_url: https://test.example/\nads:\n" + ads).Theme("partials/disclosure.html", "<p>{{ disclosure.text }}</p>").Theme("partials/ad.html", "<p>{{ ad.label }}</p>").Article("hello", body).Build();

    /// <summary>The marked place, and no other, has the finding.</summary>
    private static Diagnostic Finds(string code, string marked, string ads = "  policy: keep\n")
    {
        var text = MarkedText.Parse(Write(marked));
        var finding = Assert.Single(Found(code, text.Text, ads));
        Assert.Equal(text.Span.Shift("---\ntitle: hello\ndate: 2026-01-02\n---\n\n".Length), finding.Location!.Value.Span);
        return finding;
    }

    private static void FindsNo(string code, string body, string ads = "  policy: keep\n") => Assert.Empty(Found(code, Write(body), ads));

    [Theory]
    [InlineData("AD\n\nWORDS")]
    [InlineData("# Heading\n\nAD\n\nAD\n\nWORDS")]
    public void What_is_taken_out_is_not_looked_at(string body) =>
        Assert.DoesNotContain(Build(Write(body), "  policy: strip\n").Findings, finding => string.CompareOrdinal(finding.Rule.Code, "AS3106") > 0 && finding.Rule.Code.StartsWith("AS31", StringComparison.Ordinal));

    [Fact]
    public void Paid_links_in_the_text_are_told_of_once_with_five_more_places()
    {
        var links = string.Concat(Enumerable.Range(1, 12).Select(i => $"{s_words} [ink {i}](https://brand.pxf.io/c/1/{i}/3)\n\n"));
        var finding = Assert.Single(Found("AS3107", links));
        Assert.StartsWith("12 paid links", finding.Message, StringComparison.Ordinal);
        Assert.Equal(5, finding.Related.Count);
    }

    [Fact]
    public void Links_inside_ads_are_not_links_of_the_text() => FindsNo("AS3107", "WORDS\n\nAD");

    [Fact]
    public void A_paid_link_on_http_is_a_warning() =>
        Assert.Equal(Severity.Warning, Assert.Single(Found("AS3112", "A [link](http://brand.pxf.io/c/1/2/3).")).Severity);

    [Fact]
    public void A_cloaked_link_of_the_text_is_worth_a_word() =>
        Assert.Equal(Severity.Info, Assert.Single(Found("AS3110", "A [link](https://amzn.to/3abcdef).")).Severity);

    [Fact]
    public void Without_a_disclosure_the_first_paid_thing_is_named() =>
        Finds("AS3119", "WORDS\n\n[|AD|]\n\nWORDS\n\nAD2", "  policy: keep\n  disclosure: false\n");

    [Fact]
    public void The_disclosure_of_the_page_is_enough() => FindsNo("AS3119", "WORDS\n\nAD");

    [Fact]
    public void A_unit_of_an_ad_system_needs_no_disclosure() => FindsNo("AS3119", "WORDS\n\nUNIT", "  policy: keep\n  disclosure: false\n");

    [Fact]
    public void A_disclosure_below_the_ad_is_late()
    {
        var finding = Finds("AS3120", "WORDS\n\nAD\n\n[|We earn a commission from links on this page.|]", "  policy: keep\n  disclosure: false\n");
        Assert.Single(finding.Related);
    }

    [Fact]
    public void Affiliate_alone_is_weak() => Finds("AS3121", "[|This post contains affiliate links.|]\n\nWORDS\n\nAD");

    [Fact]
    public void A_text_about_the_commission_of_others_is_no_disclosure() =>
        Assert.NotEmpty(Found("AS3119", Write("The European Commission has met.\n\nWORDS\n\nAD"), "  policy: keep\n  disclosure: false\n"));

    [Theory]
    [InlineData("[|**Recommended for you**|]")]
    [InlineData("[|You may like:|]")]
    public void A_label_of_an_own_making_is_found(string label) => Finds("AS3122", "WORDS\n\n" + label + "\n\nUNIT");

    [Theory]
    [InlineData("**Sponsored links**")]
    [InlineData("*Advertisement:*")]
    [InlineData("It was a long day.")]
    public void Known_labels_and_plain_text_are_fine(string label) => FindsNo("AS3122", "WORDS\n\n" + label + "\n\nUNIT");

    [Theory]
    [InlineData("WORDS\n\n## Ink\n\n[|AD|]\n\nWORDS")]
    [InlineData("WORDS\n\n1. Open the lid.\n\n[|AD|]\n\n2. Close the lid.")]
    [InlineData("WORDS\n\n[**Download now**](https://example.com/)\n\n[|AD|]\n\nWORDS")]
    [InlineData("WORDS\n\n[|AD|]\n\n[Next](https://example.com/)\n\nWORDS")]
    public void An_ad_may_not_pass_for_a_part_of_the_article(string body) => Finds("AS3123", body);

    [Theory]
    [InlineData("WORDS\n\n1. Open the lid.\n\nAD\n\nWORDS")]
    [InlineData("WORDS\n\n[A download of ours](https://example.com/)\n\nAD")]
    public void An_ad_after_a_list_or_a_plain_link_is_fine(string body) => FindsNo("AS3123", body);

    [Theory]
    [InlineData("Few words.\n\n[|AD|]\n\nWORDS")]
    [InlineData("WORDS\n\nAD\n\n[|AD2|]\n\nWORDS")]
    [InlineData("WORDS\n\nAD\n\nFew words.\n\n[|AD2|]\n\nWORDS")]
    public void An_ad_comes_after_some_text(string body) => Finds("AS3124", body);

    [Fact]
    public void The_distances_can_be_set() => FindsNo("AS3124", "AD\n\nAD2", "  policy: keep\n  limits:\n    first_ad_words: 0\n    gap_words: 0\n");

    [Fact]
    public void Ads_take_a_part_of_the_height()
    {
        var tall = "WORDS\n\n" + Banner.Replace("height=\"50\"", "height=\"600\"", StringComparison.Ordinal);
        Assert.Contains("69 %", Assert.Single(Found("AS3125", Write(tall))).Message, StringComparison.Ordinal); // 600 of 600 + 10 lines of 27
        FindsNo("AS3125", "WORDS\n\nAD");
    }

    [Fact]
    public void The_number_of_ads_has_a_limit() => Finds("AS3125", "WORDS\n\nWORDS\n\nAD\n\nWORDS\n\n[|AD2|]", "  policy: keep\n  limits:\n    per_page: 1\n");

    [Fact]
    public void A_creative_stands_on_a_page_once() => Finds("AS3126", "WORDS\n\nAD\n\nWORDS\n\nAD2\n\nWORDS\n\n[|AD|]");

    [Fact]
    public void A_unit_may_stand_twice() => FindsNo("AS3126", "WORDS\n\nUNIT\n\nWORDS\n\nUNIT");

    [Fact]
    public void A_page_of_links_is_thin()
    {
        Assert.Single(Found("AS3127", string.Concat(Enumerable.Range(1, 3).Select(i => $"- [ink](https://brand.pxf.io/c/1/{i}/3)\n"))));
        FindsNo("AS3127", "WORDS\n\nAD");
    }

    [Fact]
    public void Creatives_that_are_shown_anew_count_too() =>
        Assert.Single(Found("AS3124", Write("WORDS\n\nAD\n\nFew words.\n\nAD2\n\nWORDS"), "  policy: normalise\n"));
}
