using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class HeadingTests
{
    private static IEnumerable<string> Ids(string markdown) => Bodies.Body(markdown).Headings.Select(heading => heading.Id);

    [Theory]
    [InlineData("## Fix 1: Restart *it*", "fix-1-restart-it")]
    [InlineData("## Größe & Löschung", "größe--löschung")]
    [InlineData("## 设置 打印机", "设置-打印机")]
    [InlineData("## **Whole heading bold**", "whole-heading-bold")]
    [InlineData("## `code` and ![picture](p.png)", "code-and")]
    [InlineData("## [Linked](/a/)", "linked")]
    [InlineData("## 🎉", "section-1")]
    public void An_id_is_made_of_the_words(string markdown, string id) => Assert.Equal([id], Ids(markdown));

    [Fact]
    public void A_repeated_heading_gets_a_number() =>
        Assert.Equal(["fix", "fix-1", "fix-2", "fix-1-1"], Ids("## Fix\n\n## Fix\n\n## Fix\n\n## Fix 1"));

    [Fact]
    public void A_number_that_a_heading_took_is_not_given_again() =>
        Assert.Equal(["fix-1", "fix", "fix-2"], Ids("## Fix 1\n\n## Fix\n\n## Fix"));

    [Fact]
    public void A_heading_without_words_is_called_by_its_number() =>
        Assert.Equal(["one", "section-2", "section-3"], Ids("## One\n\n## ???\n\n## !!!"));

    [Fact]
    public void A_heading_of_nothing_is_not_shown() =>
        Assert.Equal("<p>a</p>\n<p>b</p>", Bodies.Html("a\n\n##\n\nb"));

    [Theory]
    [InlineData("<p id=\"fix\">x</p>")]
    [InlineData("<p id='fix'>x</p>")]
    [InlineData("<p id = fix>x</p>")]
    [InlineData("text <a name=fix></a>")]
    public void An_id_of_the_authors_is_not_given_to_a_heading(string html)
    {
        var result = Bodies.Read($"## Fix\n\n{html}\n");

        Assert.Empty(result.Findings);
        Assert.Equal(["fix", "fix-1"], result.Value!.Body.Anchors);
    }

    [Fact]
    public void An_id_in_a_comment_or_in_a_value_is_not_the_authors() =>
        Assert.Equal(["fix"], Ids("## Fix\n\n<!-- <p id=fix> -->\n\n<p title=\"<p id=fix>\">x</p>"));

    [Fact]
    public void An_id_used_twice_is_reported_where_it_is_repeated() =>
        Bodies.AssertFinding("<p id=\"a\">x</p>\n\n<p id=\"[|a|]\">y</p>", Rules.RepeatedId);

    [Theory]
    [InlineData("# Fix a printer")]
    [InlineData("## Fix a printer")]
    [InlineData("## **Fix** *a* printer!")]
    [InlineData("Fix a printer\n===")]
    [InlineData("## fix  a Printer.")]
    [InlineData("## Fix&nbsp;a printer")]
    [InlineData("[ref]: /a/\n\n## Fix a printer")]
    [InlineData("<!-- a comment -->\n\n## Fix a printer")]
    [InlineData("<h1>Fix <b>a</b> printer</h1>")]
    public void The_first_heading_goes_when_it_repeats_the_title(string heading)
    {
        var result = Bodies.Read(heading + "\n\nText.\n", "Fix a printer");

        Assert.Empty(result.Findings);
        Assert.Empty(result.Value!.Body.Headings);
        Assert.Equal("<p>Text.</p>", result.Value.Body.Html.Trim());
    }

    [Theory]
    [InlineData("## Fix a scanner", "Fix a printer")]
    [InlineData("Hello.\n\n## Fix a printer", "Fix a printer")]
    [InlineData("## Fix a printer #22", "Fix a printer")]
    [InlineData("## Learn C++", "Learn C#")]
    [InlineData("## !!!", "???")]
    [InlineData("<h2 id=\"own\">Fix a printer</h2>", "Fix a printer")]
    public void Another_heading_stays(string markdown, string title) => Assert.Single(Bodies.Body(markdown, title).Headings);

    [Fact]
    public void Only_one_heading_goes() =>
        Assert.Single(Bodies.Body("## Fix\n\n<h2>Fix</h2>\n\nx", "Fix").Headings);

    [Fact]
    public void What_the_dropped_heading_linked_to_is_not_a_link_of_the_page() =>
        Assert.Empty(Bodies.Body("## [Fix](/a/)\n\nx", "Fix").Links);

    [Theory]
    [InlineData("Text.\n\n[|# One|]\n\nmore")]
    [InlineData("Text.\n\n[|One\n===|]\n\nmore")]
    [InlineData("One, text.\n\n[|<h1 class=\"x\">|]One</h1>\n\nmore")]
    [InlineData("One: `<h1>`\n\n> [|<h1>|]One</h1>\n")]
    public void A_heading_of_the_first_level_is_shown_as_one_of_the_second_and_reported(string marked)
    {
        var finding = Bodies.AssertFinding(marked, Rules.FirstLevelHeading);
        var body = Bodies.Body(MarkedText.Parse(marked).Text);

        Assert.Contains("'One'", finding.Message, StringComparison.Ordinal);
        Assert.Equal((2, "one", "One"), (body.Headings[0].Level, body.Headings[0].Id, body.Headings[0].Text));
        Assert.Contains("One</a></h2>", body.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_both_kinds_come_in_the_order_of_the_text_with_their_places()
    {
        var text = MarkedText.Parse("[|## One|]\n\n[|<h3 id=\"own\">|]Two</h3>\n\n[|Three\n---|]\n");
        var headings = Bodies.Body(text.Text).Headings;

        Assert.Equal(["2 one One", "3 own Two", "2 three Three"], headings.Select(heading => $"{heading.Level} {heading.Id} {heading.Text}"));
        Assert.Equal(text.Spans, headings.Select(heading => heading.Span));
    }
}
