using System.Buffers.Binary;
using System.Globalization;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>
/// What the ledger keeps of a text so that it is known again at another address: one byte of sixteen cells of its sketch. Two
/// texts of which half the runs of words are the same agree in about half of them; strangers agree in none or one.
/// </summary>
/// <param name="Bits">The bytes; zero for pages without a text of their own, and for texts too short for a sketch.</param>
public readonly record struct TextMark(UInt128 Bits)
{
    /// <summary>Bytes of a mark.</summary>
    public const int Size = 16;

    /// <summary>From so many equal bytes on two marks are of nearly the same text.</summary>
    public const int Near = 9;

    /// <summary>Below so many a text has moved away from its mark, and gets a new one: a small edit is no reason to touch the ledger.</summary>
    public const int Fresh = 12;

    /// <summary>True when nothing can be said of the text.</summary>
    public bool IsNone => Bits == UInt128.Zero;

    /// <summary>That of a text.</summary>
    public static TextMark Of(TextSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        if (sketch.Cells.IsEmpty) return default;
        var bits = UInt128.Zero;
        for (var i = 0; i < Size; i++) bits = (bits << 8) | (byte)sketch.Cells[i * (TextSketch.Size / Size)];
        return new TextMark(bits);
    }

    /// <summary>As <see cref="ToString"/> writes it; null for anything else.</summary>
    public static TextMark? TryParse(ReadOnlySpan<char> text) =>
        text.Length == 2 * Size && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) ? new TextMark(bits) : null;

    /// <summary>How many bytes are the same.</summary>
    public int Agreement(TextMark other)
    {
        Span<byte> left = stackalloc byte[Size], right = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(left, Bits);
        BinaryPrimitives.WriteUInt128BigEndian(right, other.Bits);
        var same = 0;
        for (var i = 0; i < Size; i++)
            if (left[i] == right[i]) same++;
        return same;
    }

    /// <summary>One of its bytes.</summary>
    public byte this[int index] => (byte)(Bits >> (8 * index));

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Bits.ToString("x32", CultureInfo.InvariantCulture);
}
