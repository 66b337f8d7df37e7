namespace ArticleSite.Core.Render.Weight;

/// <summary>
/// Which of the elements that keep their blanks are open, each counted by itself: an end tag without its start tag must not
/// close another. One whose end tag is missing stays open, and then all blanks stay.
/// </summary>
internal struct OpenPreserving
{
    private const int Bits = 8;
    private const ulong Most = (1 << Bits) - 1;

    private ulong _counts;

    /// <summary>True inside any of them.</summary>
    public readonly bool Any => _counts != 0;

    /// <summary>Notes a tag of one of them.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="isEnd">True for an end tag.</param>
    /// <param name="isWhole">True when a slash ends the tag, which in SVG and MathML means that nothing is in it.</param>
    public void Note(ReadOnlySpan<byte> name, bool isEnd, bool isWhole)
    {
        var place = PlaceOf(name) * Bits;
        var count = _counts >> place & Most;
        if (isEnd && count > 0) _counts -= 1ul << place;
        else if (!isEnd && count < Most && !(isWhole && IsForeign(name))) _counts += 1ul << place;
    }

    private static bool IsForeign(ReadOnlySpan<byte> name) => TagNames.Is(name, "svg"u8) || TagNames.Is(name, "math"u8);

    private static int PlaceOf(ReadOnlySpan<byte> name)
    {
        if (TagNames.Is(name, "pre"u8)) return 0;
        if (TagNames.Is(name, "code"u8)) return 1;
        if (TagNames.Is(name, "kbd"u8)) return 2;
        if (TagNames.Is(name, "samp"u8)) return 3;
        if (TagNames.Is(name, "tt"u8)) return 4;
        if (TagNames.Is(name, "svg"u8)) return 5;
        return TagNames.Is(name, "math"u8) ? 6 : 7; // listing
    }
}
