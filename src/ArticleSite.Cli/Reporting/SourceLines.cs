using System.Text;
using System.Text.Unicode;
using ArticleSite.Core;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// The lines of a source, found in its bytes. A report shows a line or two of each of a thousand files: only those are made into text,
/// and a file is gone through once, as far as somebody asks. Offsets are those of findings: UTF-16 offsets into the file's text.
/// </summary>
internal sealed class SourceLines
{
    /// <summary>In a line that is longer, a whole minified file, there is a mark every so many bytes.</summary>
    private const int Stride = 4096;

    private static readonly Comparer<Mark> s_byOffset = Comparer<Mark>.Create(static (left, right) => left.Offset.CompareTo(right.Offset));

    private readonly List<Mark> _marks = [];
    private Mark _reached; // how far the file was gone through; it gets its mark with the next step
    private byte[] _bytes = [];
    private int _length;
    private char[] _text = [];

    /// <summary>True for a file with nothing in it.</summary>
    public bool IsEmpty => _length == 0;

    private ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    private bool HasByteOrderMark => Bytes.StartsWith("\uFEFF"u8);

    /// <summary>The lines of a text.</summary>
    public static SourceLines Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new SourceLines { _bytes = bytes, _length = bytes.Length, _reached = Mark.First };
    }

    /// <summary>Takes another file; false when it has gone.</summary>
    public bool TryRead(SourcePath path, SourceReading read)
    {
        if (read(path, ref _bytes) is not { } length) return false;
        _length = length;
        if (!Utf8.IsValid(Bytes))
        {
            // UTF-16, or bytes that are no text: what they are taken for has the same offsets in UTF-8
            _bytes = Encoding.UTF8.GetBytes(SourceDecoder.Decode(path, Bytes).Value!.Text); // there is always a text
            _length = _bytes.Length;
        }

        _marks.Clear();
        _reached = Mark.First;
        return true;
    }

    /// <summary>A span as lines and columns. The file may have been edited since: an offset beyond its end is its end.</summary>
    public PlaceRange Place(TextSpan span)
    {
        var start = InFile(span.Start);
        return new PlaceRange(At(start), At(Math.Max(start, InFile(span.End))));
    }

    /// <summary>The line at which a span begins, or as much of it around the span as a view can show. Good until the next is asked for.</summary>
    /// <param name="span">The span.</param>
    /// <param name="reach">How many characters before the span, of it and behind it.</param>
    public SourceExcerpt Around(TextSpan span, int reach)
    {
        var offset = InFile(span.Start);
        var mark = MarkOf(offset);
        var lineStart = mark.LineStart == 0 && HasByteOrderMark ? 1 : mark.LineStart;
        var start = Math.Max(lineStart, IsInsideLineEnd(mark, offset) ? offset - 1 : offset);
        var from = start - lineStart > reach ? start - reach : lineStart;
        var text = Read(ref from, start - from + (2 * reach) + 2, out var isToLineEnd);

        var lineEnd = isToLineEnd ? from + text.Length : int.MaxValue;
        var end = Math.Clamp(span.End, start, lineEnd);
        var shownEnd = Math.Min(end, start + reach);
        var to = lineEnd - shownEnd > reach ? shownEnd + reach : lineEnd;
        if (to < lineEnd && char.IsLowSurrogate(text[to - from])) to++;
        return new SourceExcerpt(mark.Line, from, text[..(to - from)], TextSpan.FromBounds(start, end)) { IsCutLeft = from > lineStart, IsCutRight = to < lineEnd };
    }

    private int InFile(int offset)
    {
        GoOnTo(offset);
        return Math.Clamp(offset, 0, _reached.Offset);
    }

    private LinePosition At(int offset)
    {
        var mark = MarkOf(offset);
        var column = offset - mark.LineStart + 1;
        return new LinePosition(mark.Line, mark.LineStart == 0 && HasByteOrderMark && column > 1 ? column - 1 : column);
    }

    /// <summary>The last mark that is not behind an offset.</summary>
    private Mark MarkOf(int offset)
    {
        GoOnTo(offset);
        if (offset >= _reached.Offset) return _reached;
        var index = _marks.BinarySearch(new Mark(0, offset, 0, 0), s_byOffset);
        return _marks[index >= 0 ? index : ~index - 1];
    }

    private void GoOnTo(int offset)
    {
        while (_reached.Offset <= offset && _reached.At < _length)
        {
            _marks.Add(_reached);
            _reached = Next(_reached);
        }
    }

    /// <summary>LF, CRLF and a lone CR each end a line, as in <see cref="LineMap"/>.</summary>
    private Mark Next(Mark mark)
    {
        var rest = Bytes[mark.At..];
        var length = Math.Min(rest.Length, Stride);
        var lineEnd = rest[..length].IndexOfAny((byte)'\r', (byte)'\n');
        if (lineEnd >= 0) length = lineEnd + (rest[lineEnd..].StartsWith("\r\n"u8) ? 2 : 1);
        else while (length < rest.Length && IsInsideCharacter(rest[length])) length--;

        var offset = mark.Offset + Encoding.UTF8.GetCharCount(rest[..length]);
        return lineEnd >= 0 ? new Mark(mark.At + length, offset, mark.Line + 1, offset) : mark with { At = mark.At + length, Offset = offset };
    }

    private static bool IsInsideCharacter(byte part) => (part & 0b1100_0000) == 0b1000_0000;

    private bool IsInsideLineEnd(Mark mark, int offset) =>
        ByteOf(mark, offset, out _) is > 0 and var at && at < _length && Bytes[at] == '\n' && Bytes[at - 1] == '\r';

    /// <summary>Where the character of an offset begins.</summary>
    /// <param name="mark">One before it.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="isWhole">False when the offset lies inside the character, between the two halves of a pair.</param>
    private int ByteOf(Mark mark, int offset, out bool isWhole)
    {
        var (at, left) = (mark.At, offset - mark.Offset);
        Span<char> some = stackalloc char[256];
        for (var read = 1; left > 0 && read > 0; at += read)
        {
            _ = Utf8.ToUtf16(Bytes[at..], some[..Math.Min(left, some.Length)], out read, out var written);
            left -= written;
        }

        isWhole = left == 0;
        return at;
    }

    /// <summary>The text from an offset to the end of the line, or of the most characters, give or take one that is a pair.</summary>
    private ReadOnlySpan<char> Read(scoped ref int from, int most, out bool isToLineEnd)
    {
        const int mostBytesOfUnit = 3;
        var at = ByteOf(MarkOf(from), from, out var isWhole);
        if (!isWhole)
        {
            at += 4; // all characters that are pairs have four bytes
            from++;
        }

        var rest = Bytes[at..];
        if (rest.Length > (most + 1) * mostBytesOfUnit) rest = rest[..((most + 1) * mostBytesOfUnit)];
        var lineEnd = rest.IndexOfAny((byte)'\r', (byte)'\n');
        var line = lineEnd >= 0 ? rest[..lineEnd] : rest;
        if (_text.Length < most) _text = new char[most];
        _ = Utf8.ToUtf16(line, _text.AsSpan(0, most), out var read, out var written, isFinalBlock: false);
        isToLineEnd = read == line.Length && (lineEnd >= 0 || at + read == _length);
        return _text.AsSpan(0, written);
    }

    /// <summary>A place where a line begins, or in a long one some way further.</summary>
    /// <param name="At">The byte.</param>
    /// <param name="Offset">The offset of its character.</param>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="LineStart">The offset at which the line begins.</param>
    private readonly record struct Mark(int At, int Offset, int Line, int LineStart)
    {
        public static Mark First => new(0, 0, 1, 0);
    }
}
