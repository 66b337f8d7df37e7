namespace ArticleSite.Core.Ads;

/// <summary>
/// A place in a line, counted in columns too: a tab reaches to the next multiple of four, and a container may take
/// only a part of it (CommonMark 0.31, section 2.2).
/// </summary>
internal ref struct LineCursor(ReadOnlySpan<char> text, int start, int end)
{
    private readonly ReadOnlySpan<char> _text = text;
    private bool _isInTab;

    /// <summary>Just after its last, before the line end.</summary>
    public readonly int End => end;

    /// <summary>The next character.</summary>
    public int Offset { get; private set; } = start;

    /// <summary>Its column.</summary>
    public int Column { get; private set; }

    /// <summary>The next character that is no blank.</summary>
    public int Content { get; private set; } = start;

    /// <summary>How many columns stand before it.</summary>
    public int Indent { get; private set; }

    /// <summary>True when nothing but blanks is left.</summary>
    public readonly bool IsBlank => Content >= end;

    /// <summary>Looks for the next character that is no blank.</summary>
    public void FindContent()
    {
        var column = Column;
        Content = Offset;
        for (; Content < end; Content++)
        {
            if (_text[Content] == ' ') column++;
            else if (_text[Content] == '\t') column += 4 - column % 4;
            else break;
        }

        Indent = column - Column;
    }

    /// <summary>Moves on by columns; stops inside a tab where it must.</summary>
    public void TakeColumns(int count)
    {
        while (count > 0 && Offset < end)
        {
            if (_text[Offset] != '\t')
            {
                _isInTab = false;
                Offset++;
                Column++;
                count--;
                continue;
            }

            var toStop = 4 - Column % 4;
            _isInTab = toStop > count;
            Column += Math.Min(count, toStop);
            if (!_isInTab) Offset++;
            count -= Math.Min(count, toStop);
        }
    }

    /// <summary>Moves to the next character that is no blank, and over some more.</summary>
    public void TakeContent(int length)
    {
        TakeColumns(Indent);
        TakeColumns(length);
        FindContent();
    }

    /// <summary>Moves to a place further on; columns are counted from there as if it followed without a tab.</summary>
    public void JumpTo(int offset)
    {
        Column += Math.Max(0, offset - Offset);
        Offset = offset;
        _isInTab = false;
        FindContent();
    }
}
