using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ArticleSite.Core.Text;

/// <summary>
/// The SHA-256 of a file (FIPS 180-4), whole, as anybody can work it out to verify a copy of it. In 32 bytes: the 64 letters
/// that people read take five times as much memory, and sites have thousands.
/// </summary>
/// <param name="First">The first eight bytes.</param>
/// <param name="Second">The next eight.</param>
/// <param name="Third">The next eight.</param>
/// <param name="Fourth">The last eight.</param>
public readonly record struct FileHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>Bytes of one.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>That of a file's content.</summary>
    public static FileHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>From its bytes.</summary>
    public static FileHash Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>Writes its bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, First);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], Third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], Fourth);
    }

    /// <summary>In lower-case hexadecimal.</summary>
    public override string ToString() => $"{First:x16}{Second:x16}{Third:x16}{Fourth:x16}";
}
