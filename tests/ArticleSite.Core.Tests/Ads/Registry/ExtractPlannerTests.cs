using ArticleSite.Core.Ads.Registry;
using static ArticleSite.Core.Tests.Ads.Registry.ExtractSite;

namespace ArticleSite.Core.Tests.Ads.Registry;

public sealed class ExtractPlannerTests
{
    [Fact]
    public void A_reference_stands_where_a_block_stood() =>
        Assert.Equal(Head + "One.\n\n" + Reference + "\n\nTwo.\n", Extracted(Head + "One.\n\n" + Block + "\n\nTwo.\n"));

    [Fact]
    public void A_banner_without_markers_is_extracted_too() =>
        Assert.Equal(Head + "One " + Reference + " two.\n", Extracted(Head + "One " + Banner + " two.\n"));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_a_byte_order_mark_and_a_missing_last_line_end_stay(string lineEnd)
    {
        var text = "\uFEFF" + (Head + "Größe 😀\n\n" + Block + "\n\nTwo.\r\nThree\rfour\nfive").Replace("\n", lineEnd, StringComparison.Ordinal);
        Assert.Equal(text.Replace(Block.Replace("\n", lineEnd, StringComparison.Ordinal), Reference, StringComparison.Ordinal), Extracted(text));
        var content = Bytes(text);
        var change = Plan(content).Change!;
        Assert.Equal(content, ExtractBytes.Undo(ExtractBytes.Apply(content, change.Edits), change.Edits));
    }

    [Fact]
    public void Removing_leaves_no_reference_and_heals_the_list() =>
        Assert.Equal(Head + "1. one\n2. two\n", Extracted(Head + "1. one\n\n" + Block + "\n\n2. two\n", new ExtractOptions { IsRemoving = true }));

    [Theory]
    [InlineData("<!-- affiliate ads begin -->\n<!-- affiliate ads end -->")]
    [InlineData("<!-- affiliate ads begin -->\nWords.\n<!-- affiliate ads end -->")]
    [InlineData("<span class=\"alsoread\">Also read:</span>\n<div><ul>\n<li><a href=\"x\">y</a></li>\n</ul></div>")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>")]
    [InlineData("```\n" + Block + "\n```")]
    [InlineData(Reference)]
    public void What_is_no_creative_or_is_code_stays(string piece)
    {
        Assert.Equal(Head + piece + "\n", Extracted(Head + piece + "\n"));
        Assert.Equal(Head + piece + "\n", Extracted(Head + piece + "\n", new ExtractOptions { IsRemoving = true }));
    }

    [Fact]
    public void An_adsense_unit_goes_only_when_asked_for()
    {
        const string unit = "<ins class=\"adsbygoogle\" data-ad-client=\"ca-pub-1\" data-ad-slot=\"77\"></ins>";
        Assert.Equal(Head + unit + "\n", Extracted(Head + unit + "\n"));
        Assert.Equal(Head + "<!-- ad: adsense-77 -->\n", Extracted(Head + unit + "\n", new ExtractOptions { HasUnits = true }));
    }

    [Fact]
    public void A_video_between_markers_goes_only_when_asked_for()
    {
        const string filler = "<!-- affiliate ads begin -->\n<iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>\n<!-- affiliate ads end -->";
        Assert.Equal(Head + filler + "\n", Extracted(Head + filler + "\n"));
        Assert.StartsWith(Head + "<!-- ad: youtube-abcdefghijk", Extracted(Head + filler + "\n", new ExtractOptions { HasFiller = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_all_utf8_is_left_alone()
    {
        var plan = Plan([.. Bytes(Head + Block), 0xFF]);
        Assert.Null(plan.Change);
        Assert.Contains("UTF-8", plan.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_front_matter_is_left_alone() => Assert.NotNull(Plan(Bytes(Block)).Problem);
}
