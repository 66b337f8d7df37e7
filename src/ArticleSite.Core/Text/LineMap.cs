namespace ArticleSite.Core.Text;

/// <summary>Where each line of a text begins; LF, CRLF and a lone CR each end a line (CommonMark 0.31, section 2.1).</summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly bool _hasByteOrderMark;

    private LineMap(int[] starts, bool hasByteOrderMark)
    {
        _starts = starts;
        _hasByteOrderMark = hasByteOrderMark;
    }

    /// <summary>How many lines; a text that ends with a line end has an empty last one.</summary>
    public int LineCount => _starts.Length;

    /// <summary>Reads the line starts of a text.</summary>
    public static LineMap Of(string text)
    {
        List<int> starts = [0];
        var rest = text.AsSpan();
        var at = 0;
        for (int next; (next = rest.IndexOfAny('\r', '\n')) >= 0;)
        {
            var length = rest[next] == '\r' && next + 1 < rest.Length && rest[next + 1] == '\n' ? 2 : 1;
            at += next + length;
            starts.Add(at);
            rest = rest[(next + length)..];
        }

        return new LineMap([.. starts], text.Length > 0 && text[0] == '\uFEFF');
    }

    /// <summary>The offset at which a line, counted from 1, begins.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>The line and column of an offset. A byte order mark takes no column.</summary>
    public LinePosition At(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        var column = offset - _starts[line] + 1;
        return new LinePosition(line + 1, line == 0 && _hasByteOrderMark && column > 1 ? column - 1 : column);
    }
}
