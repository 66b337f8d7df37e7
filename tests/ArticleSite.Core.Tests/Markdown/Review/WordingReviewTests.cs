using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class WordingReviewTests
{
    [Theory]
    [InlineData("Click **Apply**[| |], then **OK**[| |].")]
    [InlineData("Click Apply[| |], then OK[|  |].")]
    [InlineData("See [this](/x)[| |]; it is `code`[| |]!")]
    [InlineData("> Is it on[| |]?\n> Yes[| |].")]
    [InlineData("| a | b |\n|---|---|\n| one[| |], two | x |")]
    public void A_blank_before_punctuation_is_reported(string marked) => Reviews.AssertFound(Rules.SpaceBeforePunctuation, marked);

    [Theory]
    [InlineData("the .NET runtime and .exe files")]
    [InlineData("and so on ...")]
    [InlineData("16 : 9 or 4 : 3")]
    [InlineData("![picture](/x) , then")]
    [InlineData("`a , b`")]
    [InlineData("    a , b")]
    [InlineData("Fine, then; so it is: yes!")]
    public void Punctuation_in_its_place_is_not(string text) => Reviews.AssertNothing(Rules.SpaceBeforePunctuation, text);

    [Fact]
    public void In_French_a_blank_before_a_question_mark_is_right()
    {
        var french = BodyOptions.For(new SiteConfig { Language = "fr-CA" });

        Assert.Empty(MarkdownReader.Read(Bodies.Draft("Vraiment ? Oui : tout !"), french).Findings);
    }

    [Fact]
    public void The_fix_deletes_the_blanks() =>
        Assert.Equal("Click **Apply**, then **OK**.", Reviews.Fixed(Rules.SpaceBeforePunctuation, "Click **Apply** , then **OK**  ."));

    [Theory]
    [InlineData("Click[|  |]it and[|   |]**that**[|  |]one")]
    [InlineData("- a[|  |]b")]
    public void Several_blanks_in_a_row_are_reported(string marked) => Reviews.AssertFound(Rules.DoubleSpace, marked);

    [Theory]
    [InlineData("One sentence.  Another!  A third?  Yes")]
    [InlineData("a line  \nand the next")]
    [InlineData("`a  b`")]
    [InlineData("    a  b")]
    [InlineData("```\na  b\n```")]
    [InlineData("<pre>a  b</pre>")]
    [InlineData("-   an item\n\n    its text")]
    [InlineData("an end  ")]
    public void Blanks_that_mean_something_or_are_a_habit_are_not(string text) => Reviews.AssertNothing(Rules.DoubleSpace, text);

    [Fact]
    public void The_fix_leaves_one_blank() => Assert.Equal("Click it **now** please", Reviews.Fixed(Rules.DoubleSpace, "Click  it   **now**  please"));
}
