using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class BodyGapTests
{
    [Fact]
    public void Nobody_who_does_not_ask_gets_places() => Assert.Empty(Bodies.Body("One.\n\nTwo.").Gaps);

    [Fact]
    public void The_places_of_plain_Markdown_stand_before_each_block_and_at_the_end()
    {
        const string text = "One.\n\n## Two\n\n- a\n- b\n\n1. c\n\n> d\n\n![e](e.png)\n\n    code\n";
        var body = Read(text);

        Assert.Equal(
            [BodyBlock.Paragraph, BodyBlock.Heading, BodyBlock.List, BodyBlock.Steps, BodyBlock.Quote, BodyBlock.Image, BodyBlock.Code, BodyBlock.None],
            body.Gaps.Select(gap => gap.After));
        Assert.Equal(BodyBlock.None, body.Gaps[0].Before);
        Assert.Equal(body.Gaps.Skip(1).Select(gap => gap.Before), body.Gaps.SkipLast(1).Select(gap => gap.After));
        Assert.Equal(text.IndexOf("- a", StringComparison.Ordinal), body.Gaps[2].TextOffset);
        Assert.Equal(new TextSpan(body.Gaps[2].TextOffset, 0), body.Gaps[2].Span);
        Assert.Equal((text.Length, body.Html.Length), (body.Gaps[^1].TextOffset, body.Gaps[^1].HtmlOffset));
        Assert.StartsWith("<ul>", body.Html[body.Gaps[2].HtmlOffset..].TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_places_of_a_body_with_HTML_are_told_too()
    {
        var body = Read("One.\n\n<div>\n\nTwo.\n\n</div>\n\n<!-- note -->\n\nThree.");

        Assert.Equal(["<p>One", "<div>\n", "<p>Two", "</div>", "<p>Thr", ""], body.Gaps.Select(gap => Start(body, gap)));
        Assert.DoesNotContain("<!--", body.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<details>\n\nTwo.\n\n</details>")]
    [InlineData("<ul><li>\n\nTwo.\n\n</li></ul>")]
    [InlineData("<table><tr><td>\n\nTwo.\n\n</td></tr></table>")]
    [InlineData("<aside>\n\nTwo.\n\n</aside>")]
    public void Inside_an_element_that_has_its_own_content_there_is_no_place(string html) =>
        Assert.DoesNotContain(Read("One.\n\n" + html + "\n\nThree.").Gaps, gap => gap.After == BodyBlock.Paragraph && gap.TextOffset > 0 && gap.TextOffset < 30 + html.Length && Start(Read("One.\n\n" + html + "\n\nThree."), gap) == "<p>Two");

    [Theory]
    [InlineData("<textarea>\n\nOne.\n\nTwo.")]
    [InlineData("<div class=\"a\n\nOne.\n\nTwo.")]
    [InlineData("<svg><![CDATA[\n\nOne.\n\nTwo.")]
    [InlineData("</div\n\nOne.\n\nTwo.")]
    [InlineData("<iframe src=x>\n\nOne.\n\n</iframe>\n\nTwo.")]
    public void No_mark_is_left_where_HTML_is_broken(string text)
    {
        var body = Read(text);

        Assert.DoesNotContain(DocumentWalk.Mark, body.Html, StringComparison.Ordinal);
        Assert.Equal(Bodies.Body(text).Html, body.Html);
    }

    [Fact]
    public void The_sign_of_the_marks_in_the_text_itself_means_no_places() => Assert.Empty(Read($"One.\n\n<b>x</b> <!--{DocumentWalk.Mark}0-->").Gaps);

    [Fact]
    public void A_heading_that_repeats_the_title_is_no_block()
    {
        var body = Read("# A title\n\nOne.");

        Assert.Equal([BodyBlock.None, BodyBlock.Paragraph], body.Gaps.Select(gap => gap.Before));
    }

    [Fact]
    public void Footnotes_come_after_the_last_place()
    {
        var body = Read("One.[^1]\n\n[^1]: Note.");

        Assert.Contains("class=\"footnotes\"", body.Html[body.Gaps[^1].HtmlOffset..], StringComparison.Ordinal);
        Assert.Equal(BodyBlock.None, body.Gaps[^1].After);
    }

    [Fact]
    public void Words_and_heights_are_those_before_the_place()
    {
        // 17 words are two lines of 27, a heading 40, a picture 220
        var body = Read(string.Join(' ', Enumerable.Repeat("word", 17)) + "\n\n## Two words\n\n![no words](a.png)\n\nEnd.");

        Assert.Equal([(0, 0), (17, 54), (19, 94), (19, 314), (20, 341)], body.Gaps.Select(gap => (gap.WordsBefore, gap.HeightBefore)));
    }

    private static ArticleBody Read(string markdown) =>
        MarkdownReader.Read(Bodies.Draft(markdown), BodyOptions.Default with { WantsGaps = true }).Value!.Body;

    private static string Start(ArticleBody body, BodyGap gap)
    {
        var rest = body.Html[gap.HtmlOffset..].TrimStart('\n');
        return rest[..Math.Min(6, rest.Length)];
    }
}
