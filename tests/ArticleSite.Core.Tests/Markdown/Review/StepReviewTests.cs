using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown.Review;

public sealed class StepReviewTests
{
    [Theory]
    [InlineData("[|1\\.|] Find it.\n\n[|2\\.|] Plug it in.")]
    [InlineData("[|9\\)|] Find it.\n\nThen:\n\n[|10\\)|] **Plug** it in.")]
    public void Paragraphs_with_escaped_numbers_are_reported(string marked) => Reviews.AssertFound(Rules.PseudoList, marked);

    [Theory]
    [InlineData("1\\. Find it.")]
    [InlineData("1. Find it.\n2. Plug it in.")]
    [InlineData("1986\\. A great year.\n\n1987\\. Another.")]
    [InlineData("## 1\\. One\n\n## 2\\. Two")]
    public void One_alone_a_list_a_year_and_headings_are_not(string text) => Reviews.AssertNothing(Rules.PseudoList, text);

    [Theory]
    [InlineData("It clicks.  \n[|4.|] Switch it on.")]
    [InlineData("![](/x.png)\n[|4)|] Switch it on.")]
    [InlineData("1. One\n2. Two\n\nIt clicks.\n[|3.|] Three\n[|4.|] Four")]
    public void A_step_in_the_middle_of_a_paragraph_is_reported_at_its_number(string marked) => Reviews.AssertFound(Rules.SwallowedStep, marked);

    [Theory]
    [InlineData("It costs about\n30. Not more.")]
    [InlineData("1. One  \n2. Two")]
    [InlineData("It was  \n1986. What a year.")]
    [InlineData("It is  \n4.5 metres long.")]
    [InlineData("It clicks.  \n4\\. Switch it on.")]
    public void A_number_that_is_no_step_is_not(string text) => Reviews.AssertNothing(Rules.SwallowedStep, text);

    [Fact]
    public void The_fix_begins_a_list_with_the_number()
    {
        var mended = Reviews.Fixed(Rules.SwallowedStep, "It clicks.  \n4. Switch it on.\n");

        Assert.Equal("It clicks.  \n\n4. Switch it on.\n", mended);
        Assert.Contains("<ol start=\"4\">", Bodies.Html(mended), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. One\n2. Two\n[|4.|] Four\n5. Five")]
    [InlineData("3) Three\n4) Four\n[|2)|] Two")]
    public void A_list_that_counts_otherwise_than_it_is_written_is_reported_at_the_first_difference(string marked) => Reviews.AssertFound(Rules.ListGap, marked);

    [Theory]
    [InlineData("1. One\n1. Two\n1. Three")]
    [InlineData("7. Seven\n8. Eight")]
    [InlineData("- One\n- Two")]
    public void Lists_that_are_a_way_to_write_lists_are_not(string text) => Reviews.AssertNothing(Rules.ListGap, text);

    [Fact]
    public void The_message_says_what_is_written_and_what_is_seen() =>
        Assert.StartsWith("5 follows 2; readers see 3", Assert.Single(Reviews.Of(Rules.ListGap, "1. One\n2. Two\n5. Five")).Message, StringComparison.Ordinal);
}
