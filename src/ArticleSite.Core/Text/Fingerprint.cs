using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ArticleSite.Core.Text;

/// <summary>What tells two contents apart: the first 128 bits of their SHA-256 (FIPS 180-4). Nobody can write two articles that have the same.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The next eight.</param>
public readonly record struct Fingerprint(ulong High, ulong Low)
{
    /// <summary>Bytes of one.</summary>
    public const int Size = 16;

    /// <summary>That of some bytes.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new Fingerprint(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    /// <summary>That of what a writer has written.</summary>
    internal static Fingerprint Of(ByteWriter written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Of(written.Written);
    }

    /// <summary>In lower-case hexadecimal.</summary>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
