using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class BlockReviewTests
{
    [Theory]
    [InlineData("One.[|  |]\n\nTwo.[|   |]")]
    [InlineData("- item[|  |]\n- item\n")]
    [InlineData("## Head[|  |]\n\n> quote[|  |]\n")]
    [InlineData("One.[|  |]\r\n\r\nTwo.\r\n")]
    public void A_line_break_at_the_end_of_a_paragraph_is_reported_at_its_blanks(string marked) => Reviews.AssertFound(Rules.NeedlessBreak, marked);

    [Theory]
    [InlineData("One  \nTwo")]
    [InlineData("One \n\nTwo ")]
    [InlineData("```\ncode  \n```")]
    [InlineData("    code  \n")]
    public void A_line_break_that_breaks_a_line_is_not(string text) => Reviews.AssertNothing(Rules.NeedlessBreak, text);

    [Theory]
    [InlineData("One.\n[|  |]\n[|\t|]\nTwo.\n[|   |]")]
    [InlineData("[| |]\nOne.\r\n[|  |]\r\nTwo.")]
    public void An_empty_line_with_blanks_is_reported(string marked) => Reviews.AssertFound(Rules.BlankLine, marked);

    [Theory]
    [InlineData("```\na\n  \nb\n```")]
    [InlineData("One.\n\n  Two, indented.")]
    [InlineData("One.  \n\nTwo.")]
    public void Blanks_in_code_and_before_words_are_not(string text) => Reviews.AssertNothing(Rules.BlankLine, text);

    [Fact]
    public void The_fixes_leave_line_ends_alone()
    {
        Assert.Equal("One.\r\n\r\nTwo.\r\n", Reviews.Fixed(Rules.NeedlessBreak, "One.  \r\n\r\nTwo.   \r\n"));
        Assert.Equal("One.\r\n\r\nTwo.", Reviews.Fixed(Rules.BlankLine, "One.\r\n \t\r\nTwo."));
    }

    [Fact]
    public void What_stands_beside_a_cut_is_not_taken_for_what_it_looks_like_without_it()
    {
        const string text = "One. <ad> \n\nTwo.\n";
        var draft = Bodies.Draft(text, "T", new TextEdit(new TextSpan(5, 4), ""));

        Assert.Equal("One.  \n\nTwo.\n", draft.Body.Text);
        Assert.DoesNotContain(MarkdownReader.Read(draft).Findings, finding => finding.Rule == Rules.NeedlessBreak);
    }
}
