using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using Markdig.Syntax;

namespace ArticleSite.Core.Markdown.Review;

/// <summary>What stands at the end of blocks and between them: line breaks that break nothing, empty lines that are not empty.</summary>
internal sealed class BlockReview(ReviewedText text)
{
    private readonly Places _breaks = new(text);
    private readonly Places _lines = new(text);
    private int _lastBreak = -1;
    private int _end;

    public void See(Block block)
    {
        if (block is ParagraphBlock or HeadingBlock && !block.Span.IsEmpty) SeeEnd(Math.Min(block.Span.End + 1, text.Text.Length));
        // definitions and footnotes are moved to where they do not stand
        if (block.Parent is not MarkdownDocument || block is LinkReferenceDefinitionGroup || block.Span.Start < _end) return;
        SeeGap(_end, Math.Min(block.Span.Start, text.Text.Length));
        _end = Math.Min(block.Span.End + 1, text.Text.Length);
    }

    public void Finish(List<Diagnostic> findings)
    {
        SeeGap(_end, text.Text.Length);
        if (_breaks.Any) findings.Add(Rules.BreakIsNeedless(_breaks.First, _breaks.Others, _breaks.Edits));
        if (_lines.Any) findings.Add(Rules.LineHasOnlyBlanks(_lines.First, _lines.Others, _lines.Edits));
    }

    private void SeeEnd(int end)
    {
        var all = text.Text;
        var start = end;
        while (start > 0 && all[start - 1] == ' ') start--;
        while (end < all.Length && all[end] == ' ') end++;
        if (end - start < 2 || start == 0 || (end < all.Length && all[end] is not ('\n' or '\r'))) return;
        if (start <= _lastBreak) return; // seen already
        _lastBreak = start;
        _breaks.Add(TextSpan.FromBounds(start, end), TextSpan.FromBounds(start, end), "");
    }

    /// <summary>Whole lines of blanks between two blocks; the rest of the first line and the indent of the last are none.</summary>
    private void SeeGap(int from, int to)
    {
        var all = text.Text;
        var line = from == 0 ? 0 : NextLine(from, to);
        while (line >= 0 && line < to)
        {
            var end = line;
            while (end < to && all[end] is ' ' or '\t') end++;
            var isWhole = end < to ? all[end] is '\n' or '\r' : end == all.Length;
            if (isWhole && end > line) _lines.Add(TextSpan.FromBounds(line, end), TextSpan.FromBounds(line, end), "");
            line = NextLine(end, to);
        }
    }

    private int NextLine(int at, int to) => text.Text.AsSpan(at, to - at).IndexOf('\n') is >= 0 and var found ? at + found + 1 : -1;
}
