using System.Globalization;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>
/// What the ledger keeps of a text so that it is known again at another address: one byte of sixteen cells of its sketch. Two
/// texts of which half the runs of words are the same agree in about half of them; strangers agree in none or one. All are zero
/// for pages without a text of their own, and for texts too short for a sketch.
/// </summary>
/// <param name="High">The first eight bytes. One number of 128 bits would do, but its code is never compiled ahead of time.</param>
/// <param name="Low">The other eight.</param>
public readonly record struct TextMark(ulong High, ulong Low)
{
    /// <summary>Bytes of a mark.</summary>
    public const int Size = 16;

    /// <summary>From so many equal bytes on two marks are of nearly the same text.</summary>
    public const int Near = 9;

    /// <summary>Below so many a text has moved away from its mark, and gets a new one: a small edit is no reason to touch the ledger.</summary>
    public const int Fresh = 12;

    /// <summary>True when nothing can be said of the text.</summary>
    public bool IsNone => (High | Low) == 0;

    /// <summary>That of a text.</summary>
    public static TextMark Of(TextSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        if (sketch.Cells.IsEmpty) return default;
        var (high, low) = (0UL, 0UL);
        for (var i = 0; i < Size; i++) (high, low) = (high << 8 | low >> 56, low << 8 | (byte)sketch.Cells[i * (TextSketch.Size / Size)]);
        return new TextMark(high, low);
    }

    /// <summary>As <see cref="ToString"/> writes it; null for anything else.</summary>
    public static TextMark? TryParse(ReadOnlySpan<char> text) =>
        text.Length == 2 * Size
            && ulong.TryParse(text[..Size], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            && ulong.TryParse(text[Size..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
            ? new TextMark(high, low)
            : null;

    /// <summary>How many bytes are the same.</summary>
    public int Agreement(TextMark other)
    {
        var same = 0;
        for (var i = 0; i < Size; i++)
            if (this[i] == other[i]) same++;
        return same;
    }

    /// <summary>One of its bytes, the last first.</summary>
    public byte this[int index] => (byte)(index < 8 ? Low >> (8 * index) : High >> (8 * (index - 8)));

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
