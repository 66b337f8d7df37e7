using ArticleSite.Core.Load.Languages;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ArticleSite.Core.Markdown;

/// <summary>Markdig's HTML renderer with the elements that this program writes in another way.</summary>
internal static class BodyRenderer
{
    /// <summary>A renderer for one body.</summary>
    /// <param name="writer">Takes the HTML.</param>
    /// <param name="words">Of the article's language.</param>
    /// <param name="isFinal">True for a body without HTML of the author's own; another is written again by <see cref="HtmlWriter"/>.</param>
    public static HtmlRenderer Create(TextWriter writer, LanguageWords words, bool isFinal)
    {
        var renderer = new HtmlRenderer(writer);
        MarkdownSyntax.Pipeline.Setup(renderer);
        var known = renderer.ObjectRenderers;
        known.Replace<ParagraphRenderer>(new FigureRenderer());
        known.Replace<CodeBlockRenderer>(new HighlightedCodeRenderer());
        known.Replace<AlertBlockRenderer>(new CalloutRenderer(words));
        if (!isFinal) return renderer;
        known.Replace<HtmlTableRenderer>(new FramedTableRenderer(new TableFrame(words)));
        known.Replace<HeadingRenderer>(new AnchoredHeadingRenderer());
        return renderer;
    }
}
