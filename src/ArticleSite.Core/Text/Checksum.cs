using System.Buffers.Binary;
using System.Numerics;

namespace ArticleSite.Core.Text;

/// <summary>
/// Tells bytes that a disk or a crash has damaged from those that were written: CRC-32C (Castagnoli), for which processors have an
/// instruction. It does not tell two contents apart; that takes a <see cref="Fingerprint"/>.
/// </summary>
internal static class Checksum
{
    /// <summary>That of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">That of those that come before them.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var check = ~before;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) check = BitOperations.Crc32C(check, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes) check = BitOperations.Crc32C(check, one);
        return ~check;
    }
}
