using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class HeadingReviewTests
{
    [Theory]
    [InlineData("## One\n\n[|#### Two|]\n\n#### Three\n")]
    [InlineData("[|### One|]\n\n## Two\n")]
    [InlineData("# A title\n\n[|### One|]\n")]
    [InlineData("## A title\n\n### One\n\n[|##### Two|]\n")]
    public void A_level_that_is_skipped_is_reported_at_the_heading(string marked) => Reviews.AssertFound(Rules.SkippedLevel, marked);

    [Theory]
    [InlineData("## One\n\n### Two\n\n#### Three\n\n## Four\n")]
    [InlineData("## A title\n\n### One\n")]
    [InlineData("## One\n\n#####\n\n### Two\n")]
    public void Levels_that_follow_each_other_are_not(string text) => Reviews.AssertNothing(Rules.SkippedLevel, text);

    [Fact]
    public void The_fix_raises_what_stands_below_as_well() =>
        Assert.Equal("## 1\n\n### 2\n\n#### 3\n\n### 4\n\n### 5\n", Reviews.Fixed(Rules.SkippedLevel, "## 1\n\n#### 2\n\n##### 3\n\n#### 4\n\n### 5\n"));

    [Fact]
    public void Where_a_heading_below_is_HTML_there_is_no_fix() =>
        Assert.Null(Assert.Single(Reviews.Of(Rules.SkippedLevel, "## 1\n\n#### 2\n\n<h5>3</h5>\n")).Fix);

    [Fact]
    public void The_second_heading_of_the_same_words_is_reported_and_names_the_first()
    {
        var text = MarkedText.Parse("## One\n\n[|### The cable|]\n\n## Two\n\n### The cable\n\n[|### the *cable*|]\n");
        var finding = Assert.Single(Reviews.Of(Rules.RepeatedHeading, text.Text));

        Assert.Equal(text.Spans[1], finding.Location!.Value.Span);
        Assert.Equal(text.Text.LastIndexOf("### The cable", StringComparison.Ordinal), finding.Related[0].Location.Span.Start);
    }

    [Fact]
    public void A_heading_without_words_is_reported_and_its_line_stays_empty()
    {
        Reviews.AssertFound(Rules.EmptyHeading, "One.\n\n[|####|]\n\nTwo.\n\n## Three\n");
        Assert.Equal("One.\n\n\nTwo.\n", Reviews.Fixed(Rules.EmptyHeading, "One.\n##\n\nTwo.\n"));
    }

    [Theory]
    [InlineData("## ![A picture](/x)\n")]
    [InlineData("#hashtag\n")]
    [InlineData("## `code`\n")]
    public void A_heading_with_a_picture_or_code_is_not_empty(string text) => Reviews.AssertNothing(Rules.EmptyHeading, text);

    [Fact]
    public void A_later_heading_that_says_the_title_is_reported() => Reviews.AssertFound(Rules.HeadingRepeatsTitle, "# A title\n\nText.\n\n[|## A *title*!|]\n");

    [Theory]
    [InlineData("## [|**One**|]\n", "## One\n")]
    [InlineData("### [|**One *and* two**|] ###\n", "### One *and* two ###\n")]
    public void A_heading_that_is_bold_as_a_whole_is_reported(string marked, string mended)
    {
        Reviews.AssertFound(Rules.BoldHeading, marked);
        Assert.Equal(mended, Reviews.Fixed(Rules.BoldHeading, MarkedText.Parse(marked).Text));
    }

    [Theory]
    [InlineData("## **One** and two\n")]
    [InlineData("## *One*\n")]
    [InlineData("# **A title**\n")]
    public void Other_headings_are_not(string text) => Reviews.AssertNothing(Rules.BoldHeading, text);

    [Theory]
    [InlineData("## You need[|:|]\n", "## You need\n")]
    [InlineData("## **You need [|:|]**\n", "## **You need**\n")]
    public void A_colon_at_the_end_of_a_heading_is_reported(string marked, string mended)
    {
        Reviews.AssertFound(Rules.HeadingColon, marked);
        Assert.Equal(mended, Reviews.Fixed(Rules.HeadingColon, MarkedText.Parse(marked).Text));
    }

    [Theory]
    [InlineData("## Fix 1: the cable\n")]
    [InlineData("## The class `std::`\n")]
    public void A_colon_elsewhere_is_not(string text) => Reviews.AssertNothing(Rules.HeadingColon, text);

    [Fact]
    public void A_long_text_without_a_heading_is_reported_at_the_title()
    {
        var words = string.Concat(Enumerable.Repeat("one word after the other ", 200));

        Assert.Equal("1,000 words and no heading", Assert.Single(Reviews.Of(Rules.NoHeadings, words)).Message);
        Reviews.AssertNothing(Rules.NoHeadings, words + "\n\n## But here\n");
        Reviews.AssertNothing(Rules.NoHeadings, "## A title\n\n" + words);
        Reviews.AssertNothing(Rules.NoHeadings, words[..2500]);
    }

    private const string Title = "The best wireless earphones for winter";

    [Theory]
    [InlineData("## The best guide to office printers, toner and wireless paper feeds")] // one of four, and what any headline says
    [InlineData("## Choosing the best camera lens for mountain hikes")]
    public void One_that_shares_no_more_than_praise_and_a_word_in_four_is_too(string heading) => Reviews.AssertFound(Rules.OffTopicHeading, $"[|{heading}|]\n\nText.\n", "The best guide to wireless earphones for cold winter days");

    [Fact]
    public void One_in_three_words_is_enough_to_be_about_the_same() =>
        Reviews.AssertNothing(Rules.OffTopicHeading, "## Comparing earphones in seven cold winter weeks\n\nText.\n", "Cheap wireless earphones that keep their charge all winter");

    [Fact]
    public void A_first_heading_that_shares_no_word_with_the_title_is_reported() =>
        Reviews.AssertFound(Rules.OffTopicHeading, "[|## Setting up your old office printer|]\n\nText.\n\n## Winning chess openings explained again\n", Title);

    [Theory]
    [InlineData("## Before you begin\n\nText.")]
    [InlineData("## How to wear an earphone under a hat\n\nText.")]
    [InlineData("Text.\n\n## Setting up your old office printer\n")]
    [InlineData("### Setting up your old office printer\n")]
    public void A_heading_that_says_little_shares_a_word_or_comes_later_is_not(string text) => Reviews.AssertNothing(Rules.OffTopicHeading, text, Title);
}
