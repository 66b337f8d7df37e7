using System.Numerics;
using System.Runtime.InteropServices;

namespace ArticleSite.Core.Check.Pages;

/// <summary>Lets sets of bytes be asked for a part of a page without a copy.</summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static BytesComparer Instance { get; } = new();

    /// <summary>The same for the same bytes, in every run.</summary>
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var b in bytes) hash = (hash << 8) ^ BitOperations.RotateLeft(hash, 5) ^ b;
        return (uint)(Mix(hash) >> 32);
    }

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => (int)Hash(obj);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)Hash(alternate);

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    private static ulong Mix(ulong value) => BitOperations.RotateLeft(value * 0x9E3779B97F4A7C15, 31);
}
