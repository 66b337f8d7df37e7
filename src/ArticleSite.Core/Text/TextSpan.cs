namespace ArticleSite.Core.Text;

/// <summary>A half-open range of UTF-16 offsets into a file as it is on disk.</summary>
/// <param name="Start">The first character's offset, from zero.</param>
/// <param name="Length">How many UTF-16 code units; zero marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>True when the span covers no character.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from one offset up to, not including, another.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>True when the offset lies in the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True when the spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The same length, moved.</summary>
    public TextSpan Shift(int by) => this with { Start = Start + by };
}
