namespace ArticleSite.Core.Tests.Markdown;

public sealed class MarkdownSyntaxTests
{
    [Fact]
    public void A_table_keeps_its_columns_and_their_sides() =>
        Assert.Equal("""
            <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
            <table>
            <thead>
            <tr>
            <th>Port</th>
            <th class="align-right">Speed</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>USB</td>
            <td class="align-right">480</td>
            </tr>
            </tbody>
            </table>
            </div>
            """, Bodies.Html("""
            Port | Speed
            -----|-----:
            USB | 480
            """));

    [Fact]
    public void A_task_says_to_those_who_cannot_see_the_box_whether_it_is_done()
    {
        var html = Bodies.Html("- [ ] plug in\n- [x] unpack");

        Assert.Contains("<input aria-label=\"To do\" disabled=\"disabled\" type=\"checkbox\" /> plug in", html, StringComparison.Ordinal);
        Assert.Contains("<input aria-label=\"Done\" disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" /> unpack", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~~gone~~", "<p><del>gone</del></p>")]
    [InlineData("a ~ b", "<p>a ~ b</p>")]
    [InlineData("<support@example.com>", "<p><a href=\"mailto:support@example.com\">support@example.com</a></p>")]
    [InlineData("See https://example.com/a.", "<p>See <a href=\"https://example.com/a\">https://example.com/a</a>.</p>")]
    [InlineData("1) one\n2) two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>")]
    [InlineData("3. three", "<ol start=\"3\">\n<li>three</li>\n</ol>")]
    [InlineData("Term\n:   Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>")]
    [InlineData("[](https://example.com/)", "<p><a href=\"https://example.com/\"></a></p>")]
    [InlineData("![](a picture.png)", "<p>![](a picture.png)</p>")]
    [InlineData("for**Windows 8.1**instead", "<p>for<strong>Windows 8.1</strong>instead</p>")]
    [InlineData("{{ page.title }} {% raw %}", "<p>{{ page.title }} {% raw %}</p>")]
    [InlineData("a\u00a0b", "<p>a\u00a0b</p>")]
    [InlineData("1\\. a \\> b", "<p>1. a &gt; b</p>")]
    public void Small_things_come_out_as_written(string markdown, string html) => Assert.Equal(html, Bodies.Html(markdown));

    [Fact]
    public void Runs_of_four_backticks_within_a_line_are_no_fence()
    {
        var html = Bodies.Html(" ```` ```` ```` ```` ```` ```` ```` Click **View All** .\n\nNext.");

        Assert.Contains("Click <strong>View All</strong> .", html, StringComparison.Ordinal);
        Assert.EndsWith("<p>Next.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_and_its_mark_lead_to_each_other()
    {
        var body = Bodies.Body("Fact[^src].\n\n[^src]: The source.");

        Assert.Contains("<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a>", body.Html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"fn:1\">", body.Html, StringComparison.Ordinal);
        Assert.Equal(["fn:1", "fnref:1"], body.Anchors);
    }

    [Theory]
    [InlineData("NOTE", "note")]
    [InlineData("WARNING", "warning")]
    public void An_alert_gets_its_class(string word, string name) =>
        Assert.Contains($"<div class=\"markdown-alert markdown-alert-{name}\">", Bodies.Html($"> [!{word}]\n> Unplug it."), StringComparison.Ordinal);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_gives_the_same_body(string lineEnd)
    {
        const string Markdown = "# One\n\nText *a*\nmore.\n\n- x\n- y\n\n<div>\n\nin\n\n</div>\n";

        Assert.Equal(Bodies.Html(Markdown).ReplaceLineEndings("\n"), Bodies.Html(Markdown.ReplaceLineEndings(lineEnd)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_very_long_line_is_a_paragraph_like_any_other()
    {
        var line = string.Join(' ', Enumerable.Repeat("word **bold** [link](/a/)", 2_000));
        var body = Bodies.Body(line);

        Assert.Equal(2_000, body.Links.Count);
        Assert.Equal(6_000, body.WordCount);
    }
}
