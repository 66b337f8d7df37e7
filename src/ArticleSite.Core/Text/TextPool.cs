using System.Text;

namespace ArticleSite.Core.Text;

/// <summary>
/// Gives one string for texts that are the same, as long as it remembers them: addresses and titles that thousands of articles share.
/// It has a fixed number of places, each for the last text of its kind, so it takes little memory whatever comes and may forget.
/// Any number of threads may ask.
/// </summary>
internal sealed class TextPool
{
    /// <summary>Longer texts are seldom the same.</summary>
    private const int Longest = 256;

    private const int PlaceCount = 1 << 16;

    private readonly string?[] _places = new string?[PlaceCount];

    /// <summary>The text of UTF-8 bytes.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest) return Encoding.UTF8.GetString(bytes);
        Span<char> decoded = stackalloc char[Longest];
        return Of(decoded[..Encoding.UTF8.GetChars(bytes, decoded)]);
    }

    /// <summary>The text of characters.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        ref var place = ref _places[string.GetHashCode(text) & (PlaceCount - 1)];
        var known = place;
        return known is not null && text.SequenceEqual(known) ? known : place = text.ToString();
    }
}
