using System.Buffers.Binary;

namespace ArticleSite.Core.Publish;

/// <summary>The SHA-256 of a file (FIPS 180-4) in 32 bytes: the 64 letters that people read take five times as much memory, and sites have thousands.</summary>
internal readonly record struct FileHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>Bytes of one.</summary>
    public const int Size = 32;

    /// <summary>From hexadecimal letters.</summary>
    public static FileHash Parse(ReadOnlySpan<char> hexadecimal)
    {
        Span<byte> bytes = stackalloc byte[Size];
        _ = Convert.FromHexString(hexadecimal, bytes, out _, out _);
        return Read(bytes);
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
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
