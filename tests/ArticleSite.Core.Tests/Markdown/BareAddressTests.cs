using ArticleSite.Core.Markdown;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Tests.Markdown;

/// <summary>Bare addresses become the links that Markdig's own extension makes of them, in the same places.</summary>
public sealed class BareAddressTests
{
    private static readonly string[] s_pieces =
    [
        "http", "https", "ftp", "mailto", "tel", "://", ":", "www.", "w", "h", "t", "m", "f", "example.org", "/a?b=c#d", "a@b.org", "+15550100", "localhost", ".", "..", "-", "_", "*", "**", "~", "~~",
        "(", ")", "[", "]", "](", "![", "<", ">", "<a href=x>", "</a>", "<b>", "`", "``", "\\", "&amp;", "&", ";", "|", "\n|-|-|\n", "\n", "  \n", "\n\n", " ", "\t", "> ", "- ", "- [ ] ", "# ", ": ", "[^1]", "\n[^1]: ",
        "the fifth time what my mother would have thought", "é", "😀", "HTTP://", "https://example.org/a_b_c", "mailto:a@b.org", "tel:+15550100", "ftp://ftp.example.org", "http://", "www.example.org:80",
    ];

    private static readonly MarkdownPipeline s_own = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = MarkdownSyntax.DeepestNesting }
        .UsePipeTables().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().UseFootnotes().UseAlertBlocks().UseDefinitionLists()
        .Build();

    [Fact]
    public void Any_text_is_parsed_as_by_the_extension() =>
        Prop.ForAll(Gen.Elements(s_pieces).ArrayOf().Select(string.Concat).ToArbitrary(), soup => Assert.Equal(Tree(Markdig.Markdown.Parse(soup, s_own)), Tree(MarkdownSyntax.Parse(soup))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(40));

    [Theory]
    [InlineData("<a href=x>b</a> *", 3)]
    [InlineData("<a href=x>b *</a> ", 3)]
    [InlineData("<b>x</b> ", 3)]
    [InlineData("<a href=x>b ", 0)]
    [InlineData("[", 0)]
    public void Addresses_behind_tags_and_openers_are_links_or_not_like_the_first_of_them(string before, int links) =>
        Assert.Equal(links, MarkdownSyntax.Parse(before + "http://a.example http://b.example *or* http://c.example").Descendants<LinkInline>().Count());

    [Theory]
    [InlineData("See https://example.org/a for more", 4, 24)]
    [InlineData("https://example.org/a", 0, 20)]
    [InlineData("Ask (mailto:a@example.org)", 5, 24)]
    [InlineData("line\nftp://example.org", 5, 21)]
    [InlineData("*http://example.org*", 1, 18)]
    [InlineData("www.example.org", 0, 14)]
    public void A_bare_address_is_a_link_where_it_stands(string text, int start, int end)
    {
        var link = MarkdownSyntax.Parse(text).Descendants<LinkInline>().Single();

        Assert.Equal((start, end), (link.Span.Start, link.Span.End));
    }

    [Theory]
    [InlineData("nohttp://example.org")]
    [InlineData("time: 5")]
    [InlineData("http:")]
    [InlineData("`http://example.org`")]
    [InlineData("wwww.example.org")]
    [InlineData("awww.example.org")]
    public void Other_colons_and_dots_are_text(string text) =>
        Assert.Empty(MarkdownSyntax.Parse(text).Descendants<LinkInline>());

    [Fact]
    public void Markdig_knows_no_scheme_that_is_not_looked_for() =>
        Assert.Equal("fhmtw", string.Concat(new AutoLinkParser(new AutoLinkOptions()).OpeningCharacters!.Order())); // https and http, ftp, mailto, tel, www.

    private static string Tree(MarkdownDocument document) =>
        string.Join('\n', document.Descendants().Select(node => $"{node.GetType().Name} {node.Span.Start} {node.Span.End} {node.Line} {node.Column} {SaidBy(node)}"));

    private static string SaidBy(MarkdownObject node) => node switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LinkInline link => $"{link.Url} {link.IsAutoLink} {link.UrlSpan}",
        _ => "",
    };
}
