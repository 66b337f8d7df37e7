using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// A source line and the carets under a span, made for a terminal: tabs go to the next stop of four, a long line is
/// cut to a window around the span, characters are never cut in two, and a span of many lines is marked to the end of
/// its first.
/// </summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Text">What to show of the line.</param>
/// <param name="CaretStart">The cell the carets begin at, from 0.</param>
/// <param name="CaretLength">How many carets; at least one.</param>
internal sealed record SourceFrame(int Line, string Text, int CaretStart, int CaretLength)
{
    /// <summary>The most cells shown of a line.</summary>
    public const int Width = 100;

    // A line can be a whole minified file: no more than this around the span is looked at.
    private const int Reach = 4 * Width;

    private const char Cut = '…';

    /// <summary>The carets with the blanks before them.</summary>
    public string Carets => new string(' ', CaretStart) + new string('^', CaretLength);

    /// <summary>The frame of a span.</summary>
    public static SourceFrame Of(SourceLines source, TextSpan span)
    {
        var excerpt = source.Around(span, Reach);
        var total = 0;
        int? caretStart = null;
        var caretEnd = 0;
        for (var walk = new CellWalk(excerpt.Text, excerpt.Offset); walk.MoveNext();)
        {
            total = walk.EndCell;
            if (walk.End <= excerpt.Span.Start) continue;
            caretStart ??= walk.Cell;
            if (walk.Start < excerpt.Span.End) caretEnd = walk.EndCell;
        }

        var start = caretStart ?? total;
        return Window(excerpt, total, start, Math.Max(caretEnd, start + 1));
    }

    private static SourceFrame Window(SourceExcerpt excerpt, int total, int caretStart, int caretEnd)
    {
        var (cutLeft, cutRight) = (excerpt.IsCutLeft, excerpt.IsCutRight);
        var (first, last) = Choose(total, caretStart, caretEnd, ref cutLeft, ref cutRight);
        var text = new StringBuilder(Width + 2);
        if (cutLeft) text.Append(Cut);
        var firstCell = -1;
        var lastCell = 0;
        for (var walk = new CellWalk(excerpt.Text, excerpt.Offset); walk.MoveNext();)
        {
            if (walk.Cell < first || walk.EndCell > last) continue;
            if (firstCell < 0) firstCell = walk.Cell;
            lastCell = walk.EndCell;
            walk.AppendTo(text);
        }

        if (firstCell < 0) firstCell = lastCell = first;
        if (cutRight) text.Append(Cut);
        var shift = (cutLeft ? 1 : 0) - firstCell;
        var length = Math.Max(1, Math.Min(caretEnd, Math.Max(lastCell, caretStart + 1)) - caretStart);
        return new SourceFrame(excerpt.Line, text.ToString().TrimEnd(), caretStart + shift, length);
    }

    /// <summary>The cells to show: all when they fit, else the span with a third of the width before it.</summary>
    private static (int First, int Last) Choose(int total, int caretStart, int caretEnd, ref bool cutLeft, ref bool cutRight)
    {
        if (total + (cutLeft ? 1 : 0) + (cutRight ? 1 : 0) <= Width) return (0, total);
        var first = 0;
        if (cutLeft || caretEnd > Width - 1)
        {
            // as much of the span as fits, but at the line's end no empty room
            first = Math.Min(Math.Max(0, caretStart - (Width / 3)), Math.Max(0, total - (Width - 2)));
            cutLeft |= first > 0;
        }

        var last = first + Width - (cutLeft ? 1 : 0) - 1;
        if (last >= total) last = total;
        else cutRight = true;
        return (first, last);
    }
}
