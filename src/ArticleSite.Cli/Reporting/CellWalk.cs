using System.Globalization;
using System.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>Goes through a piece of a line as a terminal shows it, one character as readers see them after the other.</summary>
/// <param name="text">The piece.</param>
/// <param name="offset">Where in the file it begins.</param>
internal ref struct CellWalk(ReadOnlySpan<char> text, int offset)
{
    private const int TabStop = 4;

    private ReadOnlySpan<char> _rest = text;
    private ReadOnlySpan<char> _element;
    private bool _isShown;

    /// <summary>Where in the file the character begins.</summary>
    public int Start { get; private set; } = offset;

    /// <summary>The offset just after it.</summary>
    public int End { get; private set; } = offset;

    /// <summary>The cell it begins at, from 0.</summary>
    public int Cell { get; private set; }

    /// <summary>The cell just after it.</summary>
    public int EndCell { get; private set; }

    /// <summary>Takes the next character; false when there is none.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty) return false;
        var length = LengthOfFirst(_rest);
        _element = _rest[..length];
        _rest = _rest[length..];
        (Start, End) = (End, End + length);
        (Cell, EndCell) = (EndCell, EndCell + Take());
        return true;
    }

    /// <summary>Adds what is shown of the character.</summary>
    public readonly void AppendTo(StringBuilder line)
    {
        if (_element is "\t") line.Append(' ', EndCell - Cell);
        else if (_isShown) line.Append(_element);
        else line.Append('\uFFFD');
    }

    /// <summary>How many cells it takes. One that shows nothing takes one, too: it would leave the caret pointing at its neighbour.</summary>
    private int Take()
    {
        if (_element is "\t") return TabStop - (EndCell % TabStop);
        var width = Cells.WidthOf(_element);
        _isShown = width > 0 && !Cells.IsUnsafe(_element[0]);
        return _isShown ? width : 1;
    }

    /// <summary>Most lines are ASCII, of which each stands alone but CRLF, and no line holds that.</summary>
    private static int LengthOfFirst(ReadOnlySpan<char> text) =>
        char.IsAscii(text[0]) && (text.Length == 1 || char.IsAscii(text[1])) ? 1 : StringInfo.GetNextTextElementLength(text);
}
