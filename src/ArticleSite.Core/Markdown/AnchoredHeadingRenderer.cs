using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// A heading whose words are the link to it, so that its name stays its words; one that holds a link of its own stays as it is. A
/// heading of nothing is not written: a screen reader would stop at it.
/// </summary>
internal sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    /// <summary>True for signs with nothing behind them.</summary>
    public static bool IsEmpty(HeadingBlock heading) => heading.Inline?.FirstChild is null;

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        if (IsEmpty(heading)) return;
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        var id = heading.GetAttributes().Id;
        var hasAnchor = id is not null && heading.Inline is { } words && !HasLink(words);
        renderer.Write("<h").Write(level).WriteAttributes(heading).Write('>');
        if (hasAnchor) renderer.Write("<a href=\"#").WriteEscape(id).Write("\">");
        renderer.WriteLeafInline(heading);
        if (hasAnchor) renderer.Write("</a>");
        renderer.Write("</h").Write(level).WriteLine(">");
        renderer.EnsureLine();
    }

    private static bool HasLink(ContainerInline inlines)
    {
        foreach (var inline in inlines)
            if (inline is LinkInline or AutolinkInline or FootnoteLink || inline is ContainerInline within && HasLink(within)) return true;
        return false;
    }
}
