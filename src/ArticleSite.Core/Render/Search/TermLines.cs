namespace ArticleSite.Core.Render.Search;

/// <summary>Goes through the lines of the index one after the other.</summary>
/// <param name="bytes">Whole lines.</param>
internal ref struct TermLines(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>The one that was read last.</summary>
    public TermLine Current { get; private set; }

    /// <summary>Itself.</summary>
    public readonly TermLines GetEnumerator() => this;

    /// <summary>Reads the next; false behind the last.</summary>
    public bool MoveNext()
    {
        if (_left.IsEmpty) return false;
        Current = TermLine.FirstOf(_left);
        _left = _left[Current.Bytes.Length..];
        return true;
    }
}
