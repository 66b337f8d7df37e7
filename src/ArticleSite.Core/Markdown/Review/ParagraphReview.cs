using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>Paragraphs that the article has already, and bold lines that stand where a heading would.</summary>
internal sealed class ParagraphReview(ReviewedText text)
{
    /// <summary>Shorter ones may well be said twice: <c>Then restart your computer.</c></summary>
    private const int LeastLength = 60;

    private const int MostHeadingLength = 80;

    /// <summary>A list of paragraphs that has grown beyond this is let go: emptying it would cost more than a new one.</summary>
    private const int MostKept = 1 << 12;

    [ThreadStatic]
    private static Dictionary<(int Length, long Ends), TextSpan>? t_spare;

    private readonly Dictionary<(int Length, long Ends), TextSpan> _known = Borrow();
    private readonly Places _pseudoHeadings = new(text);
    private List<(TextSpan Again, TextSpan First)>? _repeats;

    public void See(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not { } first || paragraph.Span.End >= text.Text.Length) return;
        if (first is EmphasisInline { DelimiterCount: 2 } bold && paragraph.Parent is MarkdownDocument) SeeBoldLine(paragraph, bold);
        var span = TextSpan.FromBounds(paragraph.Span.Start, paragraph.Span.End + 1);
        if (span.Length <= LeastLength || IsPicture(first)) return;
        // enough to tell nearly all apart; the rest is compared
        var key = (span.Length, Sample(span.Start) ^ (Sample(span.Start + (span.Length / 2)) * 31) ^ (Sample(span.End - 4) * 961));
        if (_known.TryAdd(key, span)) return;
        var before = _known[key];
        if (!text.Text.AsSpan(before.Start, before.Length).SequenceEqual(text.Text.AsSpan(span.Start, span.Length))) return;
        // a button, and a line of links, may be long in the file and short on the page
        if (DocumentWalk.WordsOf(paragraph.Inline).Length > LeastLength) (_repeats ??= []).Add((span, before));
    }

    /// <summary>Says what was found; nothing can be seen after that.</summary>
    public void Finish(List<Diagnostic> findings)
    {
        t_spare = _known.Count <= MostKept ? _known : null;
        _known.Clear();
        foreach (var (again, first) in _repeats ?? [])
            findings.Add(Rules.ParagraphIsRepeated(text.At(again), FirstLine(again), text.At(first)));
        if (_pseudoHeadings.Any) findings.Add(Rules.LineStandsForHeading(_pseudoHeadings.First, text.Text.Substring(_pseudoHeadings.FirstInText.Start, _pseudoHeadings.FirstInText.Length).Trim('*', '_', ':', ' ')) with { Repeats = _pseudoHeadings.Others });
    }

    /// <summary>A bold line alone, no sentence, with text below it.</summary>
    private void SeeBoldLine(ParagraphBlock paragraph, EmphasisInline bold)
    {
        var rest = bold.NextSibling;
        var isAlone = rest is null || (rest is LiteralInline { NextSibling: null } colon && colon.Content.AsSpan().Trim() is "" or ":");
        if (!isAlone || bold.Span.Length > MostHeadingLength || bold.FirstChild is LinkInline) return; // a bold link is a button
        var siblings = paragraph.Parent!; // a document
        var next = siblings.IndexOf(paragraph) + 1;
        if (next >= siblings.Count || siblings[next] is HeadingBlock or ThematicBreakBlock or HtmlBlock) return; // above HTML it is a label
        var words = DocumentWalk.WordsOf(bold);
        if (words.Length == 0 || words[^1] is '.' or '!' or ',' or ';') return;
        if (char.IsLower(words[0]) || words.Contains('\\', StringComparison.Ordinal)) return; // a command, or a path to be typed
        _pseudoHeadings.Add(TextSpan.FromBounds(bold.Span.Start, bold.Span.End + 1));
    }

    private static Dictionary<(int Length, long Ends), TextSpan> Borrow()
    {
        var known = t_spare ?? new(256);
        t_spare = null;
        return known;
    }

    private static bool IsPicture(Inline first) => first is LinkInline { IsImage: true, NextSibling: null } or LinkInline { FirstChild: LinkInline { IsImage: true }, NextSibling: null };

    private long Sample(int at) => text.Text[at] | ((long)text.Text[at + 1] << 16) | ((long)text.Text[at + 2] << 32) | ((long)text.Text[at + 3] << 48);

    private string FirstLine(TextSpan span)
    {
        var all = text.Text.AsSpan(span.Start, span.Length);
        var end = all.IndexOfAny('\r', '\n');
        return (end < 0 ? all : all[..end]).Trim().ToString();
    }
}
