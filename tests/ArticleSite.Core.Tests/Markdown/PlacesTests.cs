using ArticleSite.Core.Text;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Tests.Markdown;

public sealed class PlacesTests
{
    [Fact]
    public void Links_of_both_kinds_come_in_the_order_of_the_text_with_their_places()
    {
        var text = MarkedText.Parse("""
            A [|[first](/1/ "t")|], <a href="[|/2/|]">second</a>, [|<me@example.com>|] and [|https://example.com/|].

            <div><a class=x href='[|/2/|]'>again</a> <a name="here">no link</a></div>

            - [|[last](</l a s t/>)|]
            """);
        var body = Bodies.Body(text.Text);

        Assert.Equal(["/1/", "/2/", "mailto:me@example.com", "https://example.com/", "/2/", "/l a s t/"], body.Links.Select(link => link.Url));
        Assert.Equal(text.Spans, body.Links.Select(link => link.Span));
        Assert.Equal(["here"], body.Anchors);
    }

    [Fact]
    public void Entities_in_an_address_are_decoded()
    {
        var text = MarkedText.Parse("/a?b&c `x` <a href=\"[|/a?b&amp;c|]\">x</a>");
        var link = Assert.Single(Bodies.Body(text.Text).Links);

        Assert.Equal(new Link("/a?b&c", text.Span) { Target = text.Span }, link);
    }

    [Fact]
    public void Images_of_both_kinds_come_in_the_order_of_the_text_with_their_places()
    {
        var text = MarkedText.Parse("[|![One *em*](1.png)|] <img src=[|2.png|]> [|![](1.png)|]\n\n<p><img alt='A &amp; B' src='[|1.png|]'></p>");
        var images = Bodies.Body(text.Text).Images;

        Assert.Equal(["1.png One em", "2.png ", "1.png ", "1.png A & B"], images.Select(image => $"{image.Url} {image.Alt}"));
        Assert.Equal(text.Spans, images.Select(image => image.Span));
    }

    [Fact]
    public void A_link_that_parsers_copy_is_one_link() =>
        Assert.Equal(["/1/", "/2/"], Bodies.Body("<div><a href=\"/1/\"><p>one<a href=\"/2/\"><p>two</div>\n").Links.Select(link => link.Url));

    [Fact]
    public void Places_after_an_advertisement_that_was_cut_are_places_in_the_file()
    {
        var text = MarkedText.Parse("[|[a](/a/)|]\n\n[|<!-- ads begin --><img src=x><!-- ads end -->|]\n\n[|## Head|]\n\n[|![i](i.png)|] <a href=\"[|/b/|]\">b</a>\n");
        var draft = Bodies.Draft(text.Text, "T", new TextEdit(text.Spans[1], ""));
        var body = MarkdownReader.Read(draft).Value!.Body;

        Assert.Equal([text.Spans[0], text.Spans[4]], body.Links.Select(link => link.Span));
        Assert.Equal(text.Spans[2], Assert.Single(body.Headings).Span);
        Assert.Equal(text.Spans[3], Assert.Single(body.Images).Span);
    }

    [Fact]
    public void The_first_image_loads_at_once_and_the_others_when_they_are_near() =>
        Assert.Equal(
            "<p><img src=\"1.png\" fetchpriority=\"high\" decoding=\"async\" alt=\"\" /> <img src=\"2.png\" loading=\"lazy\" decoding=\"async\" alt=\"\" /></p>",
            Bodies.Html("![](1.png) ![](2.png)"));

    [Fact]
    public void Images_written_as_HTML_get_the_same_hints_unless_they_have_their_own() =>
        Assert.Equal(
            "<p><img src=\"1.png\" alt=\"\" fetchpriority=\"high\" decoding=\"async\"> <img src=\"2.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"> <img src=\"3.png\" loading=\"eager\" decoding=\"sync\" alt=\"\"></p>",
            Bodies.Html("<img src=1.png> ![](2.png) <img src=3.png loading=eager decoding=sync>"));
}
