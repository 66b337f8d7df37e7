using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class MoreMarkTests
{
    [Theory]
    [InlineData("<!-- more -->")]
    [InlineData("<!--more-->")]
    [InlineData("<!--  MORE  -->")]
    [InlineData("<!-- more\n-->")]
    public void The_text_before_the_comment_is_the_excerpt(string comment) =>
        Assert.Equal("Plug it in.", Bodies.Body($"Plug *it* in.\n\n{comment}\n\nThen wait.").Excerpt);

    [Fact]
    public void All_paragraphs_and_lists_before_it_are_of_the_excerpt_but_no_headings_and_no_code() =>
        Assert.Equal("Two ways. wait or do this. Then go on.", Bodies.Body("Two ways.\n\n## Head\n\n- wait\n- or do this.\n\n```\ncode\n```\n\nThen go on.\n\n<!-- more -->\n\nEnd.").Excerpt);

    [Fact]
    public void A_comment_amid_a_paragraph_ends_the_excerpt_there() =>
        Assert.Equal("Plug it in", Bodies.Body("Plug it in <!-- more --> and wait.").Excerpt);

    [Fact]
    public void The_first_of_several_counts() =>
        Assert.Equal("One.", Bodies.Body("One.\n\n<!-- more -->\n\nTwo.\n\n<!-- more -->\n\nThree.").Excerpt);

    [Theory]
    [InlineData("One.\n\nTwo.")]
    [InlineData("One.\n\n<!-- no more -->\n\nTwo.")]
    [InlineData("One.\n\n`<!-- more -->`\n\nTwo.")]
    [InlineData("One.\n\n    <!-- more -->\n\nTwo.")]
    [InlineData("One.\n\n<script>\n<!-- more -->\n</script>\n\nTwo.")]
    public void Without_the_comment_there_is_no_excerpt(string markdown) => Assert.Equal("", Bodies.Body(markdown).Excerpt);

    [Fact]
    public void Links_by_reference_read_as_their_words_though_their_targets_follow_later() =>
        Assert.Equal("See the manual.", Bodies.Body("See [the manual][m].\n\n<!-- more -->\n\nMore.\n\n[m]: /manual/").Excerpt);

    [Fact]
    public void Nothing_of_the_comment_is_published() =>
        Assert.Equal("<p>One.</p>\n\n<p>Two.</p>", Bodies.Html("One.\n\n<!-- more -->\n\nTwo."));

    [Fact]
    public void A_script_that_writes_the_comment_keeps_it() =>
        Assert.Contains("'<!--more-->'", Bodies.Html("One.\n\n<!-- more -->\n\n<script>write('<!--more-->')</script>"), StringComparison.Ordinal);

    [Fact]
    public void The_places_between_blocks_are_those_of_the_body_without_the_comment()
    {
        var body = MarkdownReader.Read(Bodies.Draft("One.\n\n<!-- more -->\n\nTwo.\n\nThree.", "A title"), BodyOptions.Default with { WantsGaps = true }).Value!.Body;

        Assert.Equal("One.", body.Excerpt);
        Assert.All(body.Gaps, gap => Assert.True(gap.HtmlOffset == body.Html.Length || body.Html[gap.HtmlOffset..].StartsWith("<p>", StringComparison.Ordinal)));
        Assert.Equal(4, body.Gaps.Count);
    }

    [Theory]
    [InlineData("</body>")]
    [InlineData("</HTML>")]
    public void A_comment_behind_a_tag_that_claims_to_end_the_page_counts_too(string end) =>
        Assert.Equal("One.", Bodies.Body($"<p>One.</p>\n{end}<!-- more -->\n<p>Two.</p>").Excerpt);

    [Fact]
    public void A_long_excerpt_is_cut_between_words()
    {
        var excerpt = Bodies.Body(string.Join(' ', Enumerable.Repeat("printers", 1000)) + "\n\n<!-- more -->\n\nEnd.").Excerpt;

        Assert.EndsWith("printers…", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 1980, 2000);
    }
}
