using AngleSharp.Html.Parser;
using ArticleSite.Core.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Markdown;

/// <summary>What holds for any text at all.</summary>
public sealed class MarkdownPropertyTests
{
    // no select: AngleSharp reads tables, pre and math in one in a way of its own, and so not twice the same
    private static readonly string[] s_pieces =
    [
        "word ", "Two words. ", "\n", "\n\n", "  \n", "# ", "## Head\n", "- ", "1. ", "1) ", "> ", "    ", "*", "**", "_", "~~", "`", "````", "[", "](/a/)", "![", "](<b c>)", "[^1]",
        "\n[^1]: note\n", "|", "\n|-|-|\n", "- [x] ", "> [!NOTE]\n", "\n:   def\n", "http://a.b/ ", "<c@d.e>", "&", "&amp;", "&lt;", "&#13;", "&nbsp;", "\\", "<", ">", "\"", "'", "=", "é", "😀", "\u00a0", "\r\n", "\r", "\t", "\0",
        "<div>", "</div>", "<div id=a>", "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=x>", "<a name=y>", "</a>", "<span class=\"q\">", "</span>", "<br>", "<hr/>", "<img src=z>",
        "<table>", "</table>", "<tr>", "<td>", "</td>", "<caption>", "<col>", "<ul>", "<li>", "</ul>", "<dl>", "<dd>", "<dt>", "<h1>", "</h1>", "<h3>", "</h3>", "<pre>\n", "</pre>", "<code>",
        "<!--", "-->", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<textarea>\n", "</textarea>", "<plaintext>", "<xmp>", "</xmp>", "<iframe>", "</iframe>",
        "<template>", "</template>", "<noscript>", "</noscript>", "<svg>", "</svg>", "<math>", "<mi>", "</math>", "<foreignObject>", "<path/>", "<option>", "<optgroup>",
        "<form>", "</form>", "<button>", "</button>", "<nobr>", "<font color=red>", "</font>", "<object>", "<marquee>", "<ruby>", "<rt>", "<body>", "</body>", "<html>", "<head>", "<frameset>", "</article>", "<![CDATA[", "]]>", "<?x", "<!D>", "<x-y>", "<input>", "<details>", "<summary>",
    ];

    private static readonly Arbitrary<string> s_soup =
        Gen.Elements(s_pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    private static void Holds(int times, Property property) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(60));

    [Fact]
    public void Every_body_is_well_nested() =>
        Holds(5_000, Prop.ForAll(s_soup, soup => HtmlNesting.Check(Bodies.Body(soup).Html)));

    [Fact]
    public void A_body_read_by_a_browser_and_written_again_is_the_same() =>
        Holds(5_000, Prop.ForAll(s_soup, soup =>
        {
            var html = Bodies.Body("<br>\n\n" + soup).Html;
            Assert.Equal(html, Rewritten(html));
        }));

    [Fact]
    public void Reading_twice_gives_the_same() =>
        Holds(300, Prop.ForAll(s_soup, soup => Assert.Equal(Bodies.Read(soup), Bodies.Read(soup))));

    [Fact]
    public void Asking_for_places_between_blocks_changes_nothing()
    {
        var asked = BodyOptions.Default with { WantsGaps = true };
        Holds(5_000, Prop.ForAll(s_soup, soup =>
        {
            var body = MarkdownReader.Read(Bodies.Draft(soup), asked).Value!.Body;
            Assert.Equal(Bodies.Body(soup), body with { Gaps = [] });
            Assert.All(body.Gaps.Zip(body.Gaps.Skip(1)), pair => Assert.True(pair.First.HtmlOffset <= pair.Second.HtmlOffset && pair.First.WordsBefore <= pair.Second.WordsBefore));
            Assert.All(body.Gaps, gap => HtmlNesting.Check(body.Html.Insert(gap.HtmlOffset, "<aside>x</aside>")));
        }));
    }

    [Fact]
    public void Every_place_lies_in_the_file() =>
        Holds(1_000, Prop.ForAll(s_soup, soup =>
        {
            var result = Bodies.Read(soup);
            var body = result.Value!.Body;
            var spans = body.Links.Select(link => link.Span).Concat(body.Images.Select(image => image.Span)).Concat(body.Headings.Select(heading => heading.Span))
                .Concat(result.Findings.Select(finding => finding.Location!.Value.Span));
            Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= soup.Length, $"{span} of {soup.Length}"));
        }));

    [Fact]
    public void Every_letter_and_digit_of_plain_paragraphs_survives()
    {
        var words = ArbMap.Default.ArbFor<NonNull<string>>().Generator.ArrayOf().Select(texts => string.Join("\n\n", texts.Select(text => "x" + text.Get.Replace('<', ' ').Replace('&', ' ').Replace('[', ' ').Replace('!', ' ').Replace('`', ' ').Replace('(', ' '))));
        Holds(1_000, Prop.ForAll(words.ToArbitrary(), text => Assert.Equal(Letters(text), Letters(new HtmlParser().ParseDocument("<body>" + Bodies.Html(text)).Body!.TextContent))));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Rewritten(string html)
    {
        var parser = new HtmlParser();
        var writer = new HtmlWriter(html.Length, null);
        writer.Write(parser.ParseFragment(html, parser.ParseDocument("<!DOCTYPE html>").CreateElement("div")), isTitleWanted: true);
        return writer.ToString();
    }
}
