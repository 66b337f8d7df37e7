using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Paragraphs. A picture that stands alone and has a title is a figure, and the title its caption: the text alternative says what
/// the picture shows, so it would be a caption that screen readers say twice.
/// </summary>
internal sealed class FigureRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph || PictureIn(paragraph) is not { Title: { Length: > 0 } title } picture)
        {
            base.Write(renderer, paragraph);
            return;
        }

        picture.Title = null;
        renderer.EnsureLine();
        renderer.Write("<figure>");
        renderer.WriteLeafInline(paragraph);
        renderer.Write("<figcaption>").WriteEscape(title).WriteLine("</figcaption></figure>");
        picture.Title = title;
    }

    /// <summary>The picture that a paragraph is made of, itself a link or not; null for any other paragraph.</summary>
    public static LinkInline? PictureIn(ParagraphBlock paragraph) => paragraph.Inline switch
    {
        { FirstChild: LinkInline { IsImage: true, NextSibling: null } picture } => picture,
        { FirstChild: LinkInline { IsImage: false, NextSibling: null, FirstChild: LinkInline { IsImage: true, NextSibling: null } picture } } => picture,
        _ => null,
    };
}
