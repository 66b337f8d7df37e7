using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class BoldReviewTests
{
    [Theory]
    [InlineData("choose[|**|]Screen Resolution** , then")]
    [InlineData("**Screen Resolution[|**|]then")]
    [InlineData("for[|**|]Windows 8.1[|**|]instead")]
    [InlineData("## Using[|**|]Chrome** today")]
    [InlineData("- a [link](/x) and one[|**|]Step** more")]
    [InlineData("Wählen[|**|]Sie OK** aus")]
    public void Bold_text_glued_to_a_word_is_reported_at_its_marks(string marked) => Reviews.AssertFound(Rules.GluedBold, marked);

    [Theory]
    [InlineData("choose **Screen Resolution**, then")]
    [InlineData("the **S**tandard **A**rray")]
    [InlineData("un**believ**able")]
    [InlineData("re**install** the driver")]
    [InlineData("two **PDF**s, **select**ed and the **2024**th")]
    [InlineData("点击**设置**按钮")]
    [InlineData("(**OK**) \"**Apply**\"")]
    [InlineData("`for**Windows**instead`")]
    [InlineData("    for**Windows 8.1**instead")]
    [InlineData("an *emphasised*word")]
    public void Bold_text_that_is_meant_as_it_stands_is_not(string text) => Reviews.AssertNothing(Rules.GluedBold, text);

    [Fact]
    public void Many_places_are_one_finding_that_says_how_many_and_mends_them_all()
    {
        const string text = "for**Windows**instead\n\nand**Linux** too\n";
        var finding = Assert.Single(Reviews.Of(Rules.GluedBold, text));

        Assert.Equal(2, finding.Repeats.Count);
        Assert.EndsWith(" (3 places)", finding.Counted().Message, StringComparison.Ordinal);
        Assert.Equal("for **Windows** instead\n\nand **Linux** too\n", Reviews.Fixed(Rules.GluedBold, text));
    }

    [Theory]
    [InlineData("Go to[|**|][Fix 2](#two)** now.", "Go to **[Fix 2](#two)** now.")]
    [InlineData("Type[|**|]`ipconfig`** now.", "Type **`ipconfig`** now.")]
    [InlineData("**iii.[|**|]Then wait", "**iii.** Then wait")]
    public void Asterisks_that_readers_see_are_reported_where_a_blank_is_missing(string marked, string mended)
    {
        Reviews.AssertFound(Rules.LiteralAsterisks, marked);
        Assert.Equal(mended, Reviews.Fixed(Rules.LiteralAsterisks, MarkedText.Parse(marked).Text));
    }

    [Fact]
    public void Asterisks_that_a_blank_would_not_mend_have_no_fix()
    {
        var finding = Assert.Single(Reviews.Of(Rules.LiteralAsterisks, "This is **never closed."));

        Assert.Null(finding.Fix);
        Assert.Equal(8, finding.Location!.Value.Span.Start);
    }

    [Theory]
    [InlineData("2 ** 3 is 8")]
    [InlineData("\\*\\*kwargs")]
    [InlineData("`**kwargs`")]
    [InlineData("**bold** and *more*")]
    [InlineData("a note\\*")]
    public void Asterisks_that_are_meant_are_not_reported(string text) => Reviews.AssertNothing(Rules.LiteralAsterisks, text);
}
