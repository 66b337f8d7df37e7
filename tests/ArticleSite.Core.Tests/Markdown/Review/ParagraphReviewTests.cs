using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class ParagraphReviewTests
{
    private const string Long = "On your keyboard, press the Windows key and R at the same time, then type **a name**.";

    [Fact]
    public void A_paragraph_that_stands_there_twice_is_reported_at_the_second_and_names_the_first()
    {
        var text = MarkedText.Parse($"[|{Long}|]\n\nThen wait.\n\n1. [|{Long}|]\n");
        var finding = Assert.Single(Reviews.Of(Rules.RepeatedParagraph, text.Text));

        Assert.Equal(text.Spans, [finding.Related[0].Location.Span, finding.Location!.Value.Span]);
    }

    [Theory]
    [InlineData("Then restart your computer.\n\nMore.\n\nThen restart your computer.")]
    [InlineData(Long + "\n\n" + Long + " Or not.")]
    [InlineData("[Download it](https://example.com/a/very/long/address/that/goes/on/and/on)\n\nx\n\n[Download it](https://example.com/a/very/long/address/that/goes/on/and/on)")]
    [InlineData("![A picture of a cable](https://example.com/a/very/long/address/that/goes/on)\n\nx\n\n![A picture of a cable](https://example.com/a/very/long/address/that/goes/on)")]
    public void Short_ones_buttons_and_pictures_may_be_repeated(string text) => Reviews.AssertNothing(Rules.RepeatedParagraph, text);

    [Theory]
    [InlineData("[|**Before you begin**|]\n\nFind it.\n\n[|**You need**|] :\n\nA cable.")]
    public void A_bold_line_with_text_below_is_reported(string marked) => Reviews.AssertFound(Rules.PseudoHeading, marked);

    [Theory]
    [InlineData("**Do not switch it off.**\n\nWait.")]
    [InlineData("**[Download](/x)**\n\nWait.")]
    [InlineData("**ipconfig /renew**\n\nWait.")]
    [InlineData("**C:\\\\Windows**\n\nWait.")]
    [InlineData("**Note** that it is on.\n\nWait.")]
    [InlineData("**The last line**")]
    [InlineData("**A part**\n\n## Its first part")]
    [InlineData("- **An item**\n\n  Its text.")]
    public void Bold_text_that_is_no_heading_is_not(string text) => Reviews.AssertNothing(Rules.PseudoHeading, text);
}
