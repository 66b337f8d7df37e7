using FsCheck;
using FsCheck.Fluent;

namespace ArticleSite.Core.Tests.Markdown;

/// <summary>What an author's HTML and headings become so that a checker of HTML finds nothing; no word is lost on the way.</summary>
public sealed class MendingTests
{
    [Theory]
    [InlineData("## A\n\n#### B\n\n#### C\n\n### D\n\n## E", 2, 3, 3, 3, 2)]
    [InlineData("#### A\n\n##### B\n\n### C", 2, 3, 2)]
    [InlineData("<p>x</p>\n\n## A\n\n<h5>B</h5>\n\n##### C\n\n<h2>D</h2>", 2, 3, 3, 2)]
    public void A_heading_stands_one_level_below_the_one_it_belongs_to(string markdown, params int[] levels)
    {
        var body = Bodies.Body(markdown);

        Assert.Equal(levels, body.Headings.Select(heading => heading.Level));
        Assert.All(body.Headings, heading => Assert.Contains($"<h{heading.Level} id=\"{heading.Id}\">", body.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void No_level_is_left_out_whatever_was_written() =>
        Prop.ForAll(Gen.Choose(2, 6).ArrayOf().ToArbitrary(), written =>
        {
            var headings = Bodies.Body(string.Join("\n\n", written.Select((level, i) => $"{new string('#', level)} Part {i}"))).Headings;
            List<int> shown = [1, .. headings.Select(heading => heading.Level)];
            return shown.Zip(shown.Skip(1)).All(pair => pair.Second >= 2 && pair.Second <= pair.First + 1);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<img src=\"/a.png\">", "alt=\"\"")]
    [InlineData("<img src=\"/a.png\" alt=\"A box\">", "alt=\"A box\"")]
    [InlineData("<img src=\"/a.png\" width=\"300px\" height=\"50%\" border=\"0\" align=\"left\" hspace=\"4\">", "<img src=\"/a.png\" width=\"300\" alt=\"\"")]
    [InlineData("<a name=\"top\">Top</a>", "<a id=\"top\">Top</a>")]
    [InlineData("<a name=\"old\" id=\"new\">Top</a>", "<a id=\"new\"><span id=\"old\"></span>Top</a>")]
    [InlineData("<center>Middle</center>", "<div class=\"align-center\">Middle</div>")]
    [InlineData("<p align=\"right\">R</p>", "<p class=\"align-right\">R</p>")]
    [InlineData("<p><font color=\"red\" face=\"x\">F</font> <strike>S</strike> <tt>T</tt></p>", "<p><span>F</span> <s>S</s> <code>T</code></p>")]
    [InlineData("<li>One</li><li>Two</li>", "<ul><li>One</li><li>Two</li></ul>")]
    [InlineData("<dt>A</dt><dd>B</dd>", "<dl><dt>A</dt><dd>B</dd></dl>")]
    [InlineData("<ul>Loose<li>One</li></ul>", "<ul><li>Loose</li><li>One</li></ul>")]
    [InlineData("<ul><li>One</li><ul><li>In</li></ul></ul>", "<ul><li>One<ul><li>In</li></ul></li></ul>")]
    public void Pasted_markup_is_made_valid(string html, string expected) =>
        Assert.Contains(expected, Bodies.Html(html), StringComparison.Ordinal);

    [Fact]
    public void A_second_element_with_the_same_id_loses_it_as_links_lead_to_the_first()
    {
        var html = Bodies.Html("<p id=\"a\">One</p>\n\n<p id=\"a\">Two</p>");

        Assert.Equal("<p id=\"a\">One</p>\n<p>Two</p>", html);
    }

    [Theory]
    [InlineData("| A |\n|---|\n| b |")]
    [InlineData("<table><tr><td>b</td></tr></table>")]
    [InlineData("<p>x</p>\n\n| A |\n|---|\n| b |")]
    public void A_table_stands_once_in_a_frame_that_keys_reach_and_that_has_a_name(string markdown)
    {
        var html = Bodies.Html(markdown);

        Assert.Equal(2, html.Split("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">").Length);
        Assert.Equal(html.Split("<div").Length, html.Split("</div>").Length);
    }

    [Fact]
    public void Two_tables_have_two_names()
    {
        var html = Bodies.Html("| A |\n|---|\n| b |\n\n<table><tr><td>c<table><tr><td>in</td></tr></table></td></tr></table>");

        Assert.Equal((2, 2, 1), (html.Split("\"Table 1\"").Length, html.Split("\"Table 2\"").Length, html.Split("\"Table 3\"").Length));
    }

    [Theory]
    [InlineData("![Words](/a.png \"A caption\")", "<figure><img src=\"/a.png\"", "alt=\"Words\"", "<figcaption>A caption</figcaption></figure>")]
    [InlineData("[![Words](/a.png \"A caption\")](/big/)", "<figure><a href=\"/big/\"><img", "<figcaption>A caption</figcaption></figure>")]
    public void A_picture_alone_with_a_title_is_a_figure_with_that_caption(string markdown, params string[] parts)
    {
        var html = Bodies.Html(markdown);

        Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.DoesNotContain("title=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_a_sentence_is_no_figure() =>
        Assert.DoesNotContain("<figure", Bodies.Html("Press ![OK](/ok.png \"The button\") now."), StringComparison.Ordinal);

    [Theory]
    [InlineData("![a](/a.png)\n\n![b](/b.png)")]
    [InlineData("<p>x</p>\n\n![a](/a.png)\n\n<img src=\"/b.png\">")]
    public void The_first_picture_comes_first_and_has_its_room_and_the_others_wait(string markdown)
    {
        var images = Bodies.Html(markdown).Split("<img").Skip(1).ToList();

        Assert.Contains("fetchpriority=\"high\"", images[0], StringComparison.Ordinal);
        Assert.Contains("class=\"first-picture\"", images[0], StringComparison.Ordinal);
        Assert.DoesNotContain("loading=", images[0], StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\"", images[1], StringComparison.Ordinal);
        Assert.DoesNotContain("first-picture", images[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Set it up", "<h2 id=\"set-it-up\"><a href=\"#set-it-up\">Set it up</a></h2>")]
    [InlineData("<h2>Set it up</h2>", "<h2 id=\"set-it-up\"><a href=\"#set-it-up\">Set it up</a></h2>")]
    [InlineData("## See [this](/x/)", "<h2 id=\"see-this\">See <a href=\"/x/\">this</a></h2>")]
    public void The_words_of_a_heading_lead_to_it_unless_they_lead_elsewhere(string markdown, string html) => Assert.Equal(html, Bodies.Html(markdown));

    [Fact]
    public void Code_marks_with_nothing_between_them_are_not_shown() =>
        Assert.Equal("<p>a  b</p>", Bodies.Html("a ```` ```` b"));

    [Fact]
    public void A_callout_is_titled_in_the_language_of_the_article() =>
        Assert.Contains("<p class=\"markdown-alert-title\">Tip</p>", Bodies.Html("> [!TIP]\n> Do it."), StringComparison.Ordinal);
}
