using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("<div class=\"a\" data-x='1 > 0'>\n\n*in*\n\n</div>", "<div class=\"a\" data-x=\"1 &gt; 0\">\n<p><em>in</em></p>\n</div>")]
    [InlineData("press <kbd>Ctrl</kbd>", "<p>press <kbd>Ctrl</kbd></p>")]
    [InlineData("<div>open\n\n*in*", "<div>open\n<p><em>in</em></p>\n</div>")]
    [InlineData("<div>in</article></main></body></html></div>", "<div>in</div>")]
    [InlineData("x</article></main></body></html>", "<p>x</p>")]
    [InlineData("<div><b>bold<i>both</b>slanted</i></div>", "<div><b>bold<i>both</i></b><i>slanted</i></div>")]
    [InlineData("a <!-- gone --> b", "<p>a  b</p>")]
    [InlineData("<div>a<!-- gone\nover lines -->b</div>", "<div>ab</div>")]
    [InlineData("<div><a href=\"/1/\">a<a href=\"/2/\">b</a></a></div>", "<div><a href=\"/1/\">a</a><a href=\"/2/\">b</a></div>")]
    [InlineData("<table>text</table>", "text<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table></table></div>")]
    [InlineData("<table><td>1</table>", "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table><tbody><tr><td>1</td></tr></tbody></table></div>")]
    [InlineData("<div><p><table><td>1</table></div>", "<div><p></p><div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table><tbody><tr><td>1</td></tr></tbody></table></div></div>")]
    [InlineData("<div><template><b>x</template></div>", "<div><template><b>x</b></template></div>")]
    [InlineData("<div><noscript><img src=\"a.png\" alt=\"a cable\" width=\"1\" height=\"1\"></noscript></div>", "<div><noscript><img src=\"a.png\" alt=\"a cable\" width=\"1\" height=\"1\" fetchpriority=\"high\" decoding=\"async\"></noscript></div>")]
    [InlineData("<div><svg viewBox=\"0 0 1 1\"><path d=\"M0\"/><title>T</title></svg></div>", "<div><svg viewBox=\"0 0 1 1\"><path d=\"M0\"></path><title>T</title></svg></div>")]
    [InlineData("<div><svg><style>&lt;img src=x&gt;</style></svg></div>", "<div><svg><style>&lt;img src=x&gt;</style></svg></div>")]
    [InlineData("<textarea>\n\na &lt; <b></textarea>", "<textarea>\n\na &lt; &lt;b&gt;</textarea>")]
    [InlineData("<pre>\n\nline</pre>", "<pre>\n\nline</pre>")]
    [InlineData("<pre>\n<!-- gone -->\nline</pre>", "<pre>\n\nline</pre>")]
    [InlineData("<style>a > b { c: \"<p>\" }</style>", "<style>a > b { c: \"<p>\" }</style>")]
    [InlineData("<script>if (a < b && c) d(\"</p>\");</script>", "<script>if (a < b && c) d(\"</p>\");</script>")]
    [InlineData("<script><!--\ncode();\n//--></script>", "<script><!--\ncode();\n//--></script>")]
    [InlineData("<div title=\"&quot;&lt;&amp;\">&copy;&nbsp;&#13;</div>", "<div title=\"&quot;&lt;&amp;\">©\u00a0&#13;</div>")]
    public void HTML_is_kept_and_balanced(string markdown, string html)
    {
        var result = Bodies.Read(markdown);

        Assert.Empty(result.Findings);
        Assert.Equal(html, result.Value!.Body.Html.Trim());
        HtmlNesting.Check(result.Value.Body.Html);
    }

    [Theory]
    [InlineData("Before.\n\n[|<!--|] open\n\nafter")]
    [InlineData("<div> [|<!--|] open\n\nafter")]
    [InlineData("Before.\n\n[|<style>|]a {}\n\nafter")]
    [InlineData("Before [|<title>|]x\n\nafter")]
    [InlineData("Before [|<textarea rows=1>|]x\n\nafter")]
    [InlineData("[|<script>|]<!--<script></script>\n\nafter <b>x</b>")]
    [InlineData("Before [|<plaintext>|]x</plaintext>\n\nafter")]
    [InlineData("Before [|<iframe src=\"x\">|]\n\nafter")]
    [InlineData("<p>x</p>\n\n[|<div|] class=\"a\n\nafter")]
    public void HTML_that_hides_the_rest_is_an_error_where_it_opens(string marked)
    {
        Bodies.AssertFinding(marked, Rules.UnclosedHtml);
        HtmlNesting.Check(Bodies.Html(MarkedText.Parse(marked).Text));
    }

    [Fact]
    public void HTML_in_code_is_text() =>
        Assert.Equal("<p><code>&lt;style&gt;</code> and</p>\n<pre tabindex=\"0\"><code>&lt;div&gt;\n</code></pre>", Bodies.Html("`<style>` and\n\n    <div>"));

    [Fact]
    public void Many_elements_beside_each_other_are_not_deep() =>
        Assert.DoesNotContain(Bodies.Read("<div><svg>" + string.Concat(Enumerable.Repeat("<path d=\"M0\"/>", 1_000)) + "</svg>\n" + string.Concat(Enumerable.Repeat("<li>x<p>y", 1_000)) + "</div>").Findings, finding => finding.Rule == Rules.DeepHtml);

    [Fact]
    public void Comparisons_in_a_script_are_not_elements() =>
        Assert.Empty(Bodies.Read("<script>" + string.Concat(Enumerable.Repeat("x = a<b;", 1_000)) + "</script>").Findings);

    [Fact]
    public void HTML_deeper_than_browsers_follow_is_an_error_at_the_first_tag_too_deep()
    {
        var text = MarkedText.Parse(string.Concat(Enumerable.Repeat("<div>", 256)) + "[|<div>|]" + string.Concat(Enumerable.Repeat("<div>", 100)));
        var result = Bodies.Read(text.Text);

        Assert.Null(result.Value);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((Rules.DeepHtml, text.Span), (finding.Rule, finding.Location!.Value.Span));
    }
}
