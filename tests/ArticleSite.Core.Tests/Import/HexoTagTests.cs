namespace ArticleSite.Core.Tests.Import;

public sealed class HexoTagTests
{
    [Theory]
    [InlineData("A {% raw %}{{ b }}{% endraw %} c", "A {{ b }} c")]
    [InlineData("A{# never shown #} b", "A b")]
    [InlineData("{% youtube dQw4w9WgXcQ %}", "<iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\" width=\"560\" height=\"315\" loading=\"lazy\" allowfullscreen></iframe>")]
    [InlineData("{% youtube PL123 'playlist' %}", "<iframe src=\"https://www.youtube.com/embed/videoseries?list=PL123\" width=\"560\" height=\"315\" loading=\"lazy\" allowfullscreen></iframe>")]
    [InlineData("{% vimeo 123 %}", "<iframe src=\"https://player.vimeo.com/video/123\" width=\"560\" height=\"315\" loading=\"lazy\" allowfullscreen></iframe>")]
    [InlineData("{% iframe https://a.example/?b=1&c=2 default 99 %}", "<iframe src=\"https://a.example/?b=1&amp;c=2\" width=\"100%\" height=\"99\" loading=\"lazy\" allowfullscreen></iframe>")]
    [InlineData("{% gist abc %}, {% jsfiddle def %}", "[gist abc](https://gist.github.com/abc), [jsfiddle def](https://jsfiddle.net/def/)")]
    [InlineData("{% link \"A [site]\" https://a.example/ true \"Its title\" %}", "[A \\[site\\]](https://a.example/ \"Its title\")")]
    [InlineData("{% img left big /a b.png %}", null)]
    [InlineData("{% img left /a.png 1 2 'T' 'A \"q\"' %}", "<img src=\"/a.png\" class=\"left\" width=\"1\" height=\"2\" title=\"T\" alt=\"A\">")]
    [InlineData("{% post_link other %}", "[other](/2026/other/ \"other\")")]
    [InlineData("{% post_link other#part the other true %}", "[the other](/2026/other/#part \"other\")")]
    [InlineData("[x]({% post_path other %})", "[x](/2026/other/)")]
    [InlineData("{% post_link nowhere %}", "{% post_link nowhere %}")]
    [InlineData("{% note info %}a{% endnote %}", "{% note info %}a{% endnote %}")]
    [InlineData("{{ value }}", "{{ value }}")]
    [InlineData("{% blockquote %}\na\n\nb\n{% endblockquote %}", "> a\n> \n> b")]
    [InlineData("{% quote Ann, Her Book %}a{% endquote %}", "> a\n>\n> — **Ann** *Her Book*")]
    [InlineData("{% quote Ann https://a.example/b/ %}a{% endquote %}", "> a\n>\n> — **Ann** [a.example/b](https://a.example/b/)")]
    [InlineData("{% pullquote left %}\na\n{% endpullquote %}", "> a")]
    [InlineData("{% codeblock A title lang:js mark:1 https://a.example/ All %}\nlet a;\n{% endcodeblock %}", "A title [All](https://a.example/)\n\n```js\nlet a;\n```")]
    [InlineData("{% code %}\n```\n{% endcode %}", "````\n```\n````")]
    [InlineData("  {% code %}a{% endcode %}", "  ```\n  a\n  ```")]
    [InlineData("``` js A caption https://a.example/ mark:1\na\n```", "A caption [link](https://a.example/)\n\n``` js\na\n```")]
    [InlineData("```js\n{% youtube a %}\n```", "```js\n{% youtube a %}\n```")]
    [InlineData("`{% youtube a %}` <!-- {% youtube a %} -->", "`{% youtube a %}` <!-- {% youtube a %} -->")]
    [InlineData("{% include_code lang:py from:2 to:2 a.py %}", "a.py\n\n```py\nb = 2\n```")]
    [InlineData("{% include_code ../secret.py %}", "{% include_code ../secret.py %}")]
    public void A_tag_becomes_what_shows_the_same(string text, string? expected)
    {
        var hexo = new HexoFolder().Post("other").Post("a", text).With("source/downloads/code/a.py", "a = 1\nb = 2\nc = 3\n").With("source/downloads/secret.py", "secret");

        Assert.Equal(expected ?? "<img src=\"/a\" class=\"left big\" title=\"b.png\" alt=\"\">", hexo.BodyOf("a"));
    }

    [Theory]
    [InlineData(":year/:title/", "<img src=\"p%20q.png\" title=\"T\" alt=\"\"> [p q.png](p%20q.png \"p q.png\") p%20q.png")]
    [InlineData(":year/:title.html", "<img src=\"a/p%20q.png\" title=\"T\" alt=\"\"> [p q.png](a/p%20q.png \"p q.png\") a/p%20q.png")]
    public void Files_of_a_post_are_found_from_its_address(string permalink, string expected)
    {
        var hexo = new HexoFolder($"timezone: UTC\npost_asset_folder: true\npermalink: {permalink}\n")
            .Post("a", "{% asset_img \"p q.png\" T %} {% asset_link 'p q.png' %} {% asset_path 'p q.png' %}").With("source/_posts/a/p q.png", "1");

        Assert.Equal(expected, hexo.BodyOf("a"));
        Assert.True(hexo.Built().Has("2026/a/p q.png"));
    }

    [Theory]
    [InlineData("A [|{% note %}|] b.", "AS1106")]
    [InlineData("A [|{{ b }}|] c.", "AS1106")]
    [InlineData("A [|{% vimeo 1 %}|] b.", "AS1105")]
    public void What_is_changed_or_left_is_told_at_its_place(string marked, string code)
    {
        var at = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        const string head = "---\ntitle: a\ndate: 2026-01-02\n---\n";
        var finding = Assert.Single(new HexoFolder().Post("a", marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Plan().Findings);

        Assert.Equal(code, finding.Rule.Code);
        Assert.Equal((head.Length + at, end - at), (finding.Location!.Value.Span.Start, finding.Location.Value.Span.Length));
    }

    [Fact]
    public void A_post_that_says_it_has_no_tags_has_none()
    {
        var hexo = new HexoFolder().Post("a", "{% vimeo 1 %}", "date: 2026-01-02\ndisableNunjucks: true\n");

        Assert.Equal("{% vimeo 1 %}", hexo.BodyOf("a"));
    }
}
