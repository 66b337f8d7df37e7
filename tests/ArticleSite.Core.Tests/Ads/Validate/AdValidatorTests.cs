using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Validate;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Ads.Validate;

public sealed class AdValidatorTests
{
    private const string Begin = "<!-- affiliate ads begin -->\n";
    private const string End = "\n<!-- affiliate ads end -->";

    /// <summary>What is found in an ad between markers, as the scanner takes it apart.</summary>
    private static EquatableArray<Diagnostic> Check(string text, AdRules? rules = null, string siteName = "")
    {
        var draft = Cleaning.Draft(text);
        return Cleaning.Run(text, rules).Value!.Ads
            .SelectMany(ad => AdValidator.Check(draft.Source, ad, rules ?? new AdRules(), siteName))
            .ToEquatableArray();
    }

    /// <summary>The marked place has this finding.</summary>
    private static Diagnostic Finds(string code, string marked, AdRules? rules = null, string siteName = "")
    {
        var text = MarkedText.Parse(Begin + marked + End);
        var finding = Assert.Single(Check(text.Text, rules, siteName), finding => finding.Rule.Code == code);
        Assert.Equal(text.Span, finding.Location!.Value.Span);
        Assert.NotNull(finding.Help);
        return finding;
    }

    private static void FindsNo(string code, string ad, AdRules? rules = null) =>
        Assert.DoesNotContain(Check(Begin + ad + End, rules), finding => finding.Rule.Code == code);

    private static string Apply(string text, DiagnosticFix fix)
    {
        foreach (var edit in fix.Edits.Reverse()) text = text[..edit.Span.Start] + edit.Replacement + text[edit.Span.End..];
        return text;
    }

    [Fact]
    public void An_empty_line_inside_an_element_leaks_what_follows() =>
        Assert.Contains("code", Finds("AS3106", "<a href=\"https://shop.example/\">\n\n\t[|<img src=\"https://shop.example/a.png\">|]\n</a>").Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_line_between_two_elements_leaks_nothing() =>
        FindsNo("AS3106", "<a href=\"https://shop.example/\">ink</a>\n\n<a href=\"https://shop.example/2\">paper</a>");

    [Fact]
    public void A_script_may_have_empty_lines() => FindsNo("AS3106", "<script>\nlet a = 1;\n\nlet b = 2;\n</script>");

    [Fact]
    public void A_link_between_markers_lacks_sponsored() =>
        Assert.Equal(Severity.Error, Finds("AS3108", "[|<a href=\"https://shop.example/?ref=1\">|]ink</a>").Severity);

    [Fact]
    public void A_link_of_a_known_network_gets_sponsored_from_the_page() =>
        Assert.Equal(Severity.Info, Finds("AS3108", "[|<a href=\"https://brand.pxf.io/c/1/2/3\">|]ink</a>").Severity);

    [Fact]
    public void Nofollow_alone_is_worth_a_word() =>
        Assert.Equal(Severity.Info, Finds("AS3108", "<a rel=\"[|nofollow|]\" href=\"https://shop.example/?ref=1\">ink</a>").Severity);

    [Theory]
    [InlineData("sponsored")]
    [InlineData("nofollow,sponsored")]
    [InlineData("SPONSORED noopener")]
    public void Sponsored_may_stand_beside_other_values(string rel) => FindsNo("AS3108", $"<a rel=\"{rel}\" href=\"https://shop.example/\">ink</a>");

    [Fact]
    public void A_link_into_the_site_is_no_paid_link() => FindsNo("AS3108", "<a href=\"/ink/\">ink</a>");

    [Fact]
    public void Noreferrer_is_found_on_paid_links() => Finds("AS3109", "<a rel=\"[|sponsored noreferrer|]\" href=\"https://shop.example/\">ink</a>");

    [Fact]
    public void A_shortener_hides_the_shop() => Finds("AS3110", "<a rel=\"sponsored\" href=\"[|https://amzn.to/3abcdef|]\">ink</a>");

    [Fact]
    public void A_handler_is_script() => Finds("AS3111", "<span onclick=\"[|go()|]\">ink</span>");

    [Theory]
    [InlineData("<img src=\"[|//cdn.example/a.png|]\">")]
    [InlineData("<img src='[|http://cdn.example/a.png|]'>")]
    [InlineData("<a href=[|HTTP://shop.example/|]>ink</a>")]
    public void Addresses_are_https(string marked) => Finds("AS3112", marked);

    [Fact]
    public void A_pixel_needs_consent() => Finds("AS3113", "[|<img src=\"https://brand.pxf.io/i/1/2/3\" width=\"0\" height=\"0\">|]");

    [Fact]
    public void A_pixel_may_stay_for_a_consent_manager() =>
        FindsNo("AS3113", "<img src=\"https://brand.pxf.io/i/1/2/3\" width=\"0\" height=\"0\">", new AdRules { HasConsentMode = true });

    [Fact]
    public void A_pixel_needs_no_alternative() => FindsNo("AS3117", "<img src=\"https://brand.pxf.io/i/1/2/3\" width=\"0\" height=\"0\">");

    [Theory]
    [InlineData("[|<img src=\"https://a.example/a.png\">|]")]
    [InlineData("<img src=\"https://a.example/a.png\" width=\"[|NaN|]\" height=\"90\">")]
    [InlineData("<img src=\"https://a.example/a.png\" width=\"300\" height=\"[|auto|]\">")]
    [InlineData("[|<ins class=\"adsbygoogle\" style=\"display:block\">|]</ins>")]
    public void A_size_is_two_numbers(string marked) => Finds("AS3114", marked);

    [Theory]
    [InlineData("<img src=\"https://a.example/a.png\" width=\"300\" height=\"90px\">")]
    [InlineData("<iframe src=\"https://a.example/\" width=\"100%\" height=\"250\"></iframe>")]
    [InlineData("<img src=\"https://a.example/a.png\" style=\"width: 300px; height: 90px\">")]
    public void A_size_can_be_written_in_several_ways(string ad) => FindsNo("AS3114", ad);

    [Fact]
    public void An_ad_without_lazy_loading_is_told_of_once() =>
        Finds("AS3115", "[|<img src=\"https://a.example/a.png\">|]<img src=\"https://a.example/b.png\">");

    [Fact]
    public void Eager_is_an_answer() => FindsNo("AS3115", "<img src=\"https://a.example/a.png\" loading=\"eager\">");

    [Fact]
    public void A_frame_has_a_title() => Finds("AS3116", "[|<iframe src=\"https://a.example/\">|]</iframe>");

    [Theory]
    [InlineData("[|<img src=\"https://a.example/a.png\">|]")]
    [InlineData("<img src=\"https://a.example/a.png\" alt=\"[|https://techidaily.example|]\">")]
    [InlineData("<img src=\"https://a.example/a.png\" alt=\"[|banner-728.PNG|]\">")]
    [InlineData("<img src=\"https://a.example/a.png\" alt=\"[|Printer help|]\">")]
    public void An_alternative_says_what_is_advertised(string marked) => Finds("AS3117", marked, siteName: "Printer help");

    [Fact]
    public void An_empty_alternative_is_no_good_where_the_picture_is_the_link()
    {
        Finds("AS3117", "<a href=\"https://shop.example/\"><img src=\"https://a.example/a.png\" [|alt|]=\"\"></a>");
        FindsNo("AS3117", "<a href=\"https://shop.example/\"><img src=\"https://a.example/a.png\" alt=\"\"> Ink for less</a>");
    }

    [Theory]
    [InlineData("<img src=\"https://a.example/a.png\" [|border=\"0\"|] align=\"left\">")]
    [InlineData("<a href=\"https://shop.example/\" [|target=\"_top\"|]>ink</a>")]
    public void What_HTML_has_dropped_is_named_once_a_tag(string marked) => Finds("AS3118", marked);

    [Theory]
    [InlineData("<a rel=\"sponsored\" href=\"https://brand.pxf.io/c/1/2/3\"><video [|autoplay|] src=\"https://a.example/a.mp4\"></video></a>")]
    [InlineData("<iframe src=\"[|https://a.example/?autoplay=1|]\"></iframe>")]
    [InlineData("<div style=\"[|position: sticky; top: 0|]\">ink</div>")]
    public void An_ad_waits_and_stays_in_its_place(string marked) => Finds("AS3126", marked);

    [Fact]
    public void A_muted_clip_may_start() => FindsNo("AS3126", "<a rel=\"sponsored\" href=\"https://brand.pxf.io/c/1/2/3\"><video autoplay muted src=\"https://a.example/a.mp4\"></video></a>");

    [Fact]
    public void A_player_between_markers_that_is_no_ad_is_not_looked_at() =>
        Assert.Empty(Check(Begin + "<iframe src=\"https://www.youtube.com/embed/abcdefghijk\" frameborder=\"0\"></iframe>" + End));

    [Fact]
    public void Lists_and_references_are_not_looked_at() =>
        Assert.Empty(AdValidator.Check(Cleaning.Draft("<ul><li><a href=\"http://a.example/\">a</a></ul>").Source, new AdBlock(AdShape.AlsoReadList, new TextSpan(0, 40)), new AdRules()));

    [Theory]
    [InlineData("AS3106", "<a href=\"https://shop.example/\">\n\n    <b>ink</b>\n\n</a>", "<a href=\"https://shop.example/\">\n<b>ink</b>\n</a>")]
    [InlineData("AS3108", "<a rel=noopener href=\"https://shop.example/?a=1&amp;b=2\">ink</a>", "<a rel=\"noopener sponsored\" href=\"https://shop.example/?a=1&amp;b=2\">ink</a>")]
    [InlineData("AS3109", "<a rel=\"noreferrer\" href=\"https://shop.example/\">ink</a>", "<a href=\"https://shop.example/\">ink</a>")]
    [InlineData("AS3111", "<span class=x onclick=\"go()\">ink</span>", "<span class=x>ink</span>")]
    [InlineData("AS3112", "<img src=\" //cdn.example/a.png\">", "<img src=\" https://cdn.example/a.png\">")]
    [InlineData("AS3112", "<img src=HTTP://cdn.example/a.png>", "<img src=https://cdn.example/a.png>")]
    [InlineData("AS3113", "<b>ink</b>\n  <img width=1 height=1 src=\"https://a.example/p\" />\n<i>paper</i>", "<b>ink</b>\n<i>paper</i>")]
    [InlineData("AS3115", "<img src=\"https://a.example/a.png\"><img src=\"https://a.example/b.png\">", "<img loading=\"lazy\" src=\"https://a.example/a.png\"><img loading=\"lazy\" src=\"https://a.example/b.png\">")]
    [InlineData("AS3116", "<iframe title src=\"https://a.example/\"></iframe>", "<iframe title=\"Advertisement\" src=\"https://a.example/\"></iframe>")]
    [InlineData("AS3117", "<img alt='a.png' src=\"https://a.example/a.png\">", "<img alt=\"Advertisement\" src=\"https://a.example/a.png\">")]
    [InlineData("AS3118", "<img border=0 src=\"https://a.example/a.png\">", "<img src=\"https://a.example/a.png\">")]
    [InlineData("AS3118", "<iframe frameborder=\"0\" style=\"width:100%\" src=\"https://a.example/\"></iframe>", "<iframe style=\"width:100%; border: 0\" src=\"https://a.example/\"></iframe>")]
    [InlineData("AS3118", "<iframe frameborder=\"0\" src=\"https://a.example/\"></iframe>", "<iframe style=\"border: 0\" src=\"https://a.example/\"></iframe>")]
    [InlineData("AS3126", "<a rel=\"sponsored\" href=\"https://brand.pxf.io/c/1/2/3\"><video autoplay src=\"https://a.example/a.mp4\"></video></a>", "<a rel=\"sponsored\" href=\"https://brand.pxf.io/c/1/2/3\"><video autoplay muted src=\"https://a.example/a.mp4\"></video></a>")]
    [InlineData("AS3126", "<div style=\"position: fixed; top: 0\">ink</div>", "<div style=\"top: 0\">ink</div>")]
    public void A_fix_makes_its_finding_go_away_and_changes_nothing_else(string code, string ad, string mended)
    {
        var text = Begin + ad + End;
        var before = Check(text);
        var finding = Assert.Single(before, finding => finding.Rule.Code == code);

        var after = Apply(text, finding.Fix!);

        Assert.Equal(Begin + mended + End, after);
        Assert.Equal(before.Select(other => other.Rule.Code).Where(other => other != code), Check(after).Select(other => other.Rule.Code));
    }

    [Fact]
    public void A_link_that_is_a_script_becomes_the_address_it_opens()
    {
        const string ad = "<a href=\"javascript:void(0)\" onclick=\"window.open(decodeURIComponent('https%3A%2F%2Fbrand.pxf.io%2Fc%2F1%2F2%2F3'))\">ink</a>";
        var finding = Assert.Single(Check(Begin + ad + End), finding => finding.Rule.Code == "AS3111");

        Assert.Equal((FixSafety.Safe, Severity.Warning), (finding.Fix!.Safety, finding.Severity));
        Assert.Equal(Begin + "<a href=\"https://brand.pxf.io/c/1/2/3\">ink</a>" + End, Apply(Begin + ad + End, finding.Fix));
    }

    [Fact]
    public void What_changes_the_looks_is_not_safe()
    {
        var finding = Assert.Single(Check(Begin + "<img align=left src=\"https://a.example/a.png\">" + End), finding => finding.Rule.Code == "AS3118");
        Assert.Equal(FixSafety.Unsafe, finding.Fix!.Safety);
    }
}
