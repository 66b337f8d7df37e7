using System.Numerics;

namespace ArticleSite.Core.Enrich;

/// <summary>Tells whether something is what it was: 64 bits over numbers and texts, the same in every run. Not for secrets.</summary>
internal struct ContentHash()
{
    private ulong _hash = 0x9E3779B97F4A7C15ul;

    /// <summary>The hash so far.</summary>
    public readonly ulong Value
    {
        get
        {
            var hash = (_hash ^ (_hash >> 32)) * 0x94D049BB133111EBul;
            return hash ^ (hash >> 29);
        }
    }

    /// <summary>The hash of one text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = new ContentHash();
        hash.Add(text);
        return hash.Value;
    }

    public void Add(ulong number) => _hash = BitOperations.RotateLeft((_hash ^ number) * 0xBF58476D1CE4E5B9ul, 29);

    public void Add(double number) => Add(BitConverter.DoubleToUInt64Bits(number));

    public void Add(ReadOnlySpan<char> text)
    {
        Add((ulong)text.Length);
        foreach (var c in text) Add((ulong)c);
    }
}
