using System.Globalization;
using System.Text;
using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Markdig's HTML renderer with the elements that this program writes in another way. It takes as much memory as a short body, and
/// finds out anew for each kind of element who writes it: each thread keeps one for the next body of its kind.
/// </summary>
internal sealed class BodyRenderer
{
    /// <summary>Most bodies are shorter, so that the builder of a thread need not grow.</summary>
    private const int UsualLength = 1 << 16;

    [ThreadStatic]
    private static BodyRenderer? t_final;

    [ThreadStatic]
    private static BodyRenderer? t_rough;

    private readonly StringBuilder _html = new(UsualLength);
    private readonly HtmlRenderer _renderer;
    private readonly TableFrame _frame;
    private readonly LanguageWords _words;

    private BodyRenderer(LanguageWords words, bool isFinal)
    {
        (_words, _frame, _renderer) = (words, new TableFrame(words), new HtmlRenderer(new StringWriter(_html, CultureInfo.InvariantCulture)));
        MarkdownSyntax.Pipeline.Setup(_renderer);
        var known = _renderer.ObjectRenderers;
        known.Replace<ParagraphRenderer>(new FigureRenderer());
        known.Replace<CodeBlockRenderer>(new HighlightedCodeRenderer());
        known.Replace<AlertBlockRenderer>(new CalloutRenderer(words));
        if (!isFinal) return;
        known.Replace<HtmlTableRenderer>(new FramedTableRenderer(_frame));
        known.Replace<HeadingRenderer>(new AnchoredHeadingRenderer());
    }

    /// <summary>The body's HTML: final for one without HTML of the author's own; another is written again by <see cref="HtmlWriter"/>.</summary>
    public static StoredText ToHtml(MarkdownDocument document, Outline outline)
    {
        ref var kept = ref (outline.HasHtml ? ref t_rough : ref t_final);
        var renderer = kept is { } spare && spare._words == outline.Words && outline.Gaps is null ? spare : new BodyRenderer(outline.Words, isFinal: !outline.HasHtml);
        kept = null; // one that throws stops in the middle, and is not asked again
        outline.Gaps?.Watch(renderer._renderer, renderer._html, outline.HasHtml);
        var html = renderer.Write(document);
        if (outline.Gaps is null && renderer._html.Capacity <= UsualLength) kept = renderer; // a long one would be carried along from text to text
        return html;
    }

    private StoredText Write(MarkdownDocument document)
    {
        _frame.Restart();
        _renderer.Render(document);
        var html = StoredText.CopyOf(_html);
        _renderer.EnsureLine(); // the next body begins a line
        _html.Clear();
        return html;
    }
}
