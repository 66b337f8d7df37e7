using ArticleSite.Core.Load.Languages;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ArticleSite.Core.Markdown;

/// <summary>A callout with its title in the article's language; its picture is the style sheet's.</summary>
internal sealed class CalloutRenderer(LanguageWords words) : HtmlObjectRenderer<AlertBlock>
{
    private static readonly string[] Kinds = ["note", "tip", "important", "warning", "caution"];

    protected override void Write(HtmlRenderer renderer, AlertBlock callout)
    {
        var kind = callout.Kind.ToString().ToLowerInvariant();
        renderer.EnsureLine();
        renderer.Write("<div").WriteAttributes(callout).WriteLine(">");
        renderer.Write("<p class=\"markdown-alert-title\">").WriteEscape(Kinds.Contains(kind) ? words[kind] : callout.Kind.ToString()).WriteLine("</p>");
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(callout);
        renderer.ImplicitParagraph = wasImplicit;
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}
