using System.Globalization;
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

    private const int TabStop = 4;

    // A line can be a whole minified file: no more than this around the span is looked at.
    private const int Reach = 4 * Width;

    private const char Cut = '…';

    /// <summary>The carets with the blanks before them.</summary>
    public string Carets => new string(' ', CaretStart) + new string('^', CaretLength);

    /// <summary>The frame of a span.</summary>
    public static SourceFrame Of(SourceText source, TextSpan span)
    {
        var offset = Math.Clamp(span.Start, 0, source.Text.Length);
        var line = source.Lines.At(offset).Line;
        var (lineStart, lineEnd) = Bounds(source, line);
        var start = Math.Clamp(offset, lineStart, lineEnd);
        var end = Math.Clamp(span.End, start, lineEnd);

        var from = start - lineStart > Reach ? Whole(source.Text, start - Reach) : lineStart;
        var shownEnd = Math.Min(end, start + Reach);
        var to = lineEnd - shownEnd > Reach ? Whole(source.Text, shownEnd + Reach) : lineEnd;
        var elements = Layout(source.Text.AsSpan(from, to - from), from);
        return Window(line, elements, start, end, cutLeft: from > lineStart, cutRight: to < lineEnd);
    }

    private static (int Start, int End) Bounds(SourceText source, int line)
    {
        var start = source.Lines.StartOf(line);
        if (start == 0 && source.Text.StartsWith('\uFEFF')) start = 1;
        var end = line < source.Lines.LineCount ? source.Lines.StartOf(line + 1) : source.Text.Length;
        while (end > start && source.Text[end - 1] is '\r' or '\n') end--;
        return (start, end);
    }

    /// <summary>The offset, or the next one that does not stand inside a surrogate pair.</summary>
    private static int Whole(string text, int offset) =>
        offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset + 1 : offset;

    private static List<Element> Layout(ReadOnlySpan<char> text, int offset)
    {
        var elements = new List<Element>(text.Length);
        var cell = 0;
        while (text.Length > 0)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            var shown = Show(text[..length], cell, out var width);
            elements.Add(new Element(offset, offset + length, cell, width, shown));
            cell += width;
            offset += length;
            text = text[length..];
        }

        return elements;
    }

    private static string Show(ReadOnlySpan<char> element, int cell, out int width)
    {
        if (element is "\t")
        {
            width = TabStop - (cell % TabStop);
            return new string(' ', width);
        }

        width = Cells.WidthOf(element);
        // One that shows nothing would leave the caret pointing at its neighbour.
        if (width > 0 && !Cells.IsUnsafe(element[0])) return element.ToString();
        width = 1;
        return "\uFFFD";
    }

    private static SourceFrame Window(int line, List<Element> elements, int start, int end, bool cutLeft, bool cutRight)
    {
        var total = elements.Count == 0 ? 0 : elements[^1].EndCell;
        var caretStart = total;
        var caretEnd = 0;
        foreach (var element in elements)
        {
            if (element.End <= start) continue;
            caretStart = Math.Min(caretStart, element.Cell);
            if (element.Start < end) caretEnd = element.EndCell;
        }

        caretEnd = Math.Max(caretEnd, caretStart + 1);
        var (first, last) = Choose(total, caretStart, caretEnd, ref cutLeft, ref cutRight);
        var text = new StringBuilder();
        if (cutLeft) text.Append(Cut);
        var firstCell = -1;
        var lastCell = 0;
        foreach (var element in elements)
        {
            if (element.Cell < first || element.EndCell > last) continue;
            if (firstCell < 0) firstCell = element.Cell;
            lastCell = element.EndCell;
            text.Append(element.Shown);
        }

        if (firstCell < 0) firstCell = lastCell = first;
        if (cutRight) text.Append(Cut);
        var shift = (cutLeft ? 1 : 0) - firstCell;
        var length = Math.Max(1, Math.Min(caretEnd, Math.Max(lastCell, caretStart + 1)) - caretStart);
        return new SourceFrame(line, text.ToString().TrimEnd(), caretStart + shift, length);
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

    private readonly record struct Element(int Start, int End, int Cell, int Width, string Shown)
    {
        public int EndCell => Cell + Width;
    }
}
