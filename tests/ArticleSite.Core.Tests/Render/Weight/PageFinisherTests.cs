using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Weight;
using ArticleSite.Core.Tests.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Render.Weight;

public sealed class PageFinisherTests
{
    private static readonly OutputRules s_minify = new() { HasContentPolicy = false, HasFingerprints = false };

    private static string Finished(string page, OutputRules? rules = null)
    {
        var output = new ArrayBufferWriter<byte>();
        new PageFinisher(rules ?? s_minify, SiteAssets.None).Finish(Encoding.UTF8.GetBytes(page), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    [Theory]
    [InlineData("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n\n<p>c</p>", "<ul><li>a</li>\n<li>b</li></ul><p>c</p>")]
    [InlineData("<p>a  <b>b</b> <i>c</i>\n\n   d</p>", "<p>a <b>b</b> <i>c</i>\nd</p>")]
    [InlineData("<html>\n<head>\n<meta charset=utf-8>\n<script>\n a  b\n</script>\n</head>\n<body>", "<html><head><meta charset=utf-8><script>\n a  b\n</script></head><body>")]
    [InlineData("<p>a<!-- note -->  b</p>", "<p>a<!-- note --> b</p>")]
    [InlineData("<p>a<br />b<img src=\"x/\" alt=\"y\" /><input disabled=\"\" /></p>", "<p>a<br>b<img src=\"x/\" alt=\"y\"><input disabled=\"\"></p>")]
    [InlineData("<p><a href=x?y=\"z>a  b</a></p>", "<p><a href=x?y=\"z>a b</a></p>")]
    [InlineData("<p>a</p title=\">\">\n<p>b</p>", "<p>a</p title=\">\"><p>b</p>")]
    public void Blanks_that_nobody_sees_go(string page, string expected) => Assert.Equal(expected, Finished(page));

    [Fact]
    public void Blanks_side_by_side_are_one_wherever_they_stand()
    {
        for (var length = 1; length < 70; length++)
        {
            for (var at = 1; at < length; at++)
            {
                var (before, after) = (new string('a', at), new string('b', length - at));
                Assert.Equal($"<p>{before} {after}</p>", Finished($"<p>{before}  {after}</p>"));
                Assert.Equal($"<p>{before} {after} c</p>", Finished($"<p>{before}\t{after} c</p>"));
            }
        }
    }

    [Theory]
    [InlineData("<pre>\n  a\n\n  <b>b</b>  c</pre>")]
    [InlineData("<p>a<code>x  y</code></p>")]
    [InlineData("<textarea>  a\n\n<p>  b</textarea>")]
    [InlineData("<p><b>a</b> <script>x()</script><b>b</b></p>")]
    [InlineData("<li><a href=x>a</a> <a href=y>b</a></li>")]
    [InlineData("<p>1 < 2 and \"a\" > b</p>")]
    [InlineData("<p title=\"a  >  b\">c</p>")]
    [InlineData("<p>a\u00A0\u00A0b</p>")]
    [InlineData("<img src=x/><img src=\"x\"/><div />")]
    [InlineData("<svg><path d=\"x\" /><image href=\"x\" /></svg>")]
    [InlineData("<svg><text>a  b</text>\n  <text>c</text></svg>")]
    public void What_may_be_seen_stays(string page) => Assert.Equal(page, Finished(page));

    [Fact]
    public void A_site_may_keep_every_blank() =>
        Assert.Equal("<p>\n a  b\n</p> <!-- c -->", Finished("<p>\n a  b\n</p> <!-- c -->", s_minify with { IsMinified = false }));

    [Fact]
    public void A_browser_reads_the_same_words_and_elements()
    {
        var pieces = Gen.Elements(
            "word", " ", "  ", "\n\n", "- ", "`x  y`", "    ", "\n```\n", "> ", "\n", "\n\n  ", "<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</li>", "</ul>", "<b>", "</b>", "<a href=\"x  y\">", "</a>", "<code>", "</code>", "<pre>", "</pre>", "<pre>\n",
            "<textarea>", "</textarea>", "<script>", "</script>", "<style>", "</style>", "<table>", "<tr>", "<td>", "</table>", "<!--", "-->", "<!-- x -->", "<br>", "<img alt='>' src=a>", "<", "</", "\"", "'", "=", ">",
            "<svg>", "</svg>", "<svg/>", "<section>", "</section>", "<h2>", "</h2>", "<kbd>", "</kbd>", "<span class=\"a\n b\">", "</span>", "&nbsp;", "é");
        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), body =>
        {
            var page = $"<!DOCTYPE html>\n<html>\n<head>\n<title>t</title>\n</head>\n<body>\n <div  class=\"article-body\">\n{Bodies.Body(body).Html}\n</div>\n</body>\n</html>\n";
            Assert.Equal(Seen(page), Seen(Finished(page)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(40));
    }

    /// <summary>Elements in order, each word once separated, what stands in preserving elements exactly.</summary>
    private static string Seen(string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        var seen = new StringBuilder();
        foreach (var node in AngleSharp.Dom.NodeExtensions.GetDescendants(document))
        {
            if (node is AngleSharp.Dom.IElement element) seen.Append('<').Append(element.LocalName).Append(string.Concat(element.Attributes.Select(attribute => $" {attribute.Name}={attribute.Value}"))).Append('>');
            if (node is not AngleSharp.Dom.IText text) continue;
            var isExact = false;
            for (var above = text.ParentElement; above is not null; above = above.ParentElement) isExact |= above.LocalName is "pre" or "code" or "kbd" or "textarea" or "script" or "style";
            seen.Append(isExact ? text.Data : string.Join(' ', text.Data.Split([' ', '\n', '\t', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)));
        }

        return seen.ToString();
    }
}
