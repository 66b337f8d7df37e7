using ArticleSite.Core.Load;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using static ArticleSite.Core.Tests.Ads.Cleaning;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>What is an ad, and what only reads like one.</summary>
public sealed class AdScannerTests
{
    [Theory]
    [InlineData("```\nAD\n```\n")]
    [InlineData("~~~ html\nAD\n~~~\n")]
    [InlineData("````\n```\nAD\n````\n")]
    [InlineData("- item\n\n  ```\n  <!-- affiliate ads begin -->\n\n  x\n  <!-- affiliate ads end -->\n  ```\n")]
    [InlineData("> ```\n> <!-- affiliate ads begin -->\n> x\n> <!-- affiliate ads end -->\n> ```\n")]
    [InlineData("```\nAD")]
    public void Markers_in_fenced_code_are_code(string text) => Stays(text);

    [Theory]
    [InlineData("Text:\n\n    <!-- affiliate ads begin -->\n    x\n    <!-- affiliate ads end -->\n")]
    [InlineData("\t<!-- affiliate ads begin -->x<!-- affiliate ads end -->\n")]
    [InlineData("- item\n\n      <!-- affiliate ads begin -->\n      <!-- affiliate ads end -->\n")]
    public void Markers_in_indented_code_are_code(string text) => Stays(text);

    [Theory]
    [InlineData("Write `<!-- affiliate ads begin -->` and `<!-- affiliate ads end -->`.\n")]
    [InlineData("Write ``a ` <!-- affiliate ads begin -->`` and\n`more <!-- affiliate ads end -->`.\n")]
    [InlineData("Write `this\n and <!-- affiliate ads begin --> that`.\n")]
    [InlineData("## `<!-- affiliate ads begin -->`\n")]
    [InlineData("Some \\<!-- affiliate ads begin --> text\n")]
    public void Markers_in_inline_code_are_code(string text) => Stays(text);

    [Theory]
    [InlineData("<pre>\nAD\n\nx</pre>\n")]
    [InlineData("<script>\nAD\n</script>\n")]
    [InlineData("<style>\nAD\n</style>\n")]
    [InlineData("<textarea>\nAD\n</textarea>\n")]
    [InlineData("<div><pre>\nAD\n</pre></div>\n")]
    public void Markers_in_raw_html_text_are_text(string text) => Stays(text);

    [Fact]
    public void Markers_inside_another_comment_are_part_of_it() =>
        Stays("<!-- draft: <!-- affiliate ads begin -->\n\nText.\n");

    [Fact]
    public void Deep_indentation_under_a_paragraph_is_no_code() => Becomes(
        "Text\n      <!-- affiliate ads begin -->x<!-- affiliate ads end -->\nmore.\n",
        "Text\nmore.\n");

    [Fact]
    public void Indentation_of_a_list_item_is_no_code() => Becomes(
        "10. One\n\n    <!-- affiliate ads begin -->\n    x\n    <!-- affiliate ads end -->\n\n11. Two\n",
        "10. One\n11. Two\n");

    [Fact]
    public void An_unpaired_backtick_hides_nothing() => Becomes(
        "A ` here.\n\nAD\n\nAnd ` there.\n",
        "A ` here.\n\nAnd ` there.\n");

    [Fact]
    public void A_fence_straight_after_an_ad_is_a_fence()
    {
        var text = $"One.\n\n{Ad}\n```\n{Ad}\n```\n";
        Assert.Equal($"One.\n\n```\n{Ad}\n```\n", Clean(text));
    }

    [Theory]
    [InlineData("<!--affiliate ads begin-->", "<!--AFFILIATE ADS END-->")]
    [InlineData("<!--  Affiliate   Ads\tBegin -->", "<!-- affiliate\nads end -->")]
    public void Case_and_blanks_of_a_marker_do_not_matter(string begin, string end) =>
        Assert.Equal("One.\n\nTwo.\n", Clean($"One.\n\n{begin}\nx\n{end}\n\nTwo.\n"));

    [Fact]
    public void Markers_are_configurable()
    {
        var rules = new AdRules { Markers = [new AdMarkers("Promo Start", "promo stop"), new AdMarkers("x", "/x")] };
        Assert.Equal("One.\n\nTwo.\n\nThree.\n", Clean("One.\n\n<!-- promo start -->a<!-- promo stop -->\n\nTwo.\n\n<!-- x -->\n<!-- /x -->\n\nThree.\n", rules));
    }

    [Fact]
    public void An_unclosed_ad_block_is_reported_where_it_opens() => Reports(
        "One.\n\n[|<!-- affiliate ads begin -->|]\n<b>x</b>\n\nTwo.\n\n## Three\n",
        "One.\n\n<!-- affiliate ads begin -->\n<b>x</b>\n\nTwo.\n\n## Three\n",
        "AS3001");

    [Fact]
    public void An_unclosed_ad_block_does_not_reach_into_code() => Reports(
        "[|<!-- affiliate ads begin -->|]\n\n```\n<!-- affiliate ads end -->\n```\n",
        "<!-- affiliate ads begin -->\n\n```\n<!-- affiliate ads end -->\n```\n",
        "AS3001");

    [Fact]
    public void A_stray_end_marker_is_reported() => Reports(
        "One.\n\n[|<!-- affiliate ads end -->|]\n\nTwo.\n",
        "One.\n\n<!-- affiliate ads end -->\n\nTwo.\n",
        "AS3002");

    [Fact]
    public void A_block_inside_a_block_is_reported_and_goes_with_it() => Reports(
        "One.\n\n<!-- affiliate ads begin -->\n[|<!-- affiliate ads begin -->|]\nx\n<!-- affiliate ads end -->\n<!-- affiliate ads end -->\n\nTwo.\n",
        "One.\n\nTwo.\n",
        "AS3003");

    [Fact]
    public void A_marker_that_opens_twice_and_closes_once_takes_the_inner_block_only() => Reports(
        "[|<!-- affiliate ads begin -->|]\nOne.\n\n<!-- affiliate ads begin -->\nx\n<!-- affiliate ads end -->\n\nTwo.\n",
        "<!-- affiliate ads begin -->\nOne.\n\nTwo.\n",
        "AS3001");

    [Fact]
    public void A_lost_end_marker_is_one_fault_however_many_blocks_follow() => Reports(
        "[|<!-- affiliate ads begin -->|]\nOne.\n\n" + string.Concat(Enumerable.Repeat("<!-- affiliate ads begin -->\nx\n<!-- affiliate ads end -->\n\n", 3)) + "Two.\n",
        "<!-- affiliate ads begin -->\nOne.\n\nTwo.\n",
        "AS3001");

    [Fact]
    public void A_nested_block_names_the_one_around_it()
    {
        var finding = Run("<!-- affiliate ads begin -->\n<!-- affiliate ads begin -->\n<!-- affiliate ads end -->\n<!-- affiliate ads end -->\n").Findings.First(IsFault);
        Assert.Equal(new TextSpan(0, 28), Assert.Single(finding.Related).Location.Span);
    }

    [Fact]
    public void Ads_that_are_kept_are_found_and_stay()
    {
        var text = $"One.\n\n{Ad}\n\nTwo.\n";
        var result = Run(text, new AdRules { MarkerBlocks = AdPolicy.Keep });
        Assert.Equal(text, result.Value!.Body.Text);
        var ad = Assert.Single(result.Value.Ads);
        Assert.Equal((AdShape.MarkerBlock, new TextSpan(6, Ad.Length), AdPolicy.Keep), (ad.Shape, ad.Span, ad.Policy));
    }

    [Fact]
    public void Ads_that_may_not_be_are_reported_and_go()
    {
        var (text, spans) = Places($"One.\n\n[|{Ad}|]\n\nTwo.\n");
        var result = Run(text, new AdRules { MarkerBlocks = AdPolicy.Error });
        Assert.Equal("One.\n\nTwo.\n", result.Value!.Body.Text);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("AS3006", Severity.Error, spans[0]), (finding.Rule.Code, finding.Severity, finding.Location!.Value.Span));
    }

    [Fact]
    public void A_body_without_any_of_the_words_is_not_read()
    {
        var draft = Draft("Plain <b>text</b> <!-- with a comment -->\n");
        Assert.Same(AdScan.Nothing, AdScanner.Scan(draft.Source, draft.Body, new AdRules()));
    }

    [Fact]
    public void Only_the_body_is_read()
    {
        var text = $"---\ntitle: {Ad.Split('\n')[0]}\n---\nOne.\n";
        var draft = Draft(text) with { Body = TextSpan.FromBounds(text.IndexOf("One", StringComparison.Ordinal), text.Length) };
        Assert.Equal("One.\n", AdStripper.Clean(draft, new AdRules()).Value!.Body.Text);
    }

    [Theory]
    [InlineData("<!-- affiliate ads begin -->")]
    [InlineData("<!-- affiliate ads end -->\n")]
    [InlineData("x <!-- affiliate ads begin -->x<!-- affiliate ads end -->")]
    [InlineData("<ins class=adsbygoogle>")]
    [InlineData("<ins class=adsbygoogle></ins> x ")]
    [InlineData("<span class=alsoread>a</span><ul>")]
    [InlineData("<span class=\"alsoread\" <ins class=\"adsbygoogle\" ")]
    [InlineData("> > > - <!-- affiliate ads begin -->\n")]
    [InlineData("`<!-- affiliate ads begin -->\n")]
    [InlineData("\n\n<!-- affiliate ads begin -->\n\n<!-- affiliate ads end -->")]
    public void Hostile_repetition_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        var result = Run(text);

        Assert.All(result.Value!.Ads, ad => Assert.InRange(ad.Span.End, 1, text.Length));
        Assert.True(result.Value.Ads.Count + result.Findings.Count > 0 || result.Value.Body.Text == text);
    }
}
