using System.Buffers.Binary;

namespace ArticleSite.Core.Render.Images;

/// <summary>Reads a JPEG's size: the first frame header (ITU-T T.81, B.2.2), turned as its Exif orientation says, as browsers do.</summary>
internal static class JpegHeader
{
    private const int OrientationTag = 0x0112;

    public static ImageSize? Read(ReadOnlySpan<byte> file)
    {
        var isTurned = false;
        var at = 2;
        while (at + 4 <= file.Length)
        {
            if (file[at] != 0xFF) return null;
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or >= 0xD0 and <= 0xD7)
            {
                at += marker == 0xFF ? 1 : 2; // a filler, or a marker that stands alone
                continue;
            }

            if (marker is 0xD9 or 0xDA) return null; // the picture itself begins, or ends, before any frame header
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return null;
            var segment = file.Slice(at + 4, length - 2);
            if (IsFrame(marker)) return SizeOf(segment, isTurned);
            if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8)) isTurned = IsTurned(segment[6..]);
            at += 2 + length;
        }

        return null;
    }

    /// <summary>SOF0 to SOF15 without the three numbers that mean tables.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageSize? SizeOf(ReadOnlySpan<byte> frame, bool isTurned)
    {
        if (frame.Length < 5) return null;
        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        return isTurned ? new ImageSize(height, width) : new ImageSize(width, height);
    }

    /// <summary>Orientations 5 to 8 lie on their side (Exif 2.32, section 4.6.4).</summary>
    private static bool IsTurned(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return false;
        var isLittle = tiff[0] == 'I';
        var first = UInt32(tiff[4..], isLittle);
        if (first > (uint)tiff.Length - 2) return false;
        var directory = tiff[(int)first..];
        var count = UInt16(directory, isLittle);
        for (var entry = directory[2..]; count > 0 && entry.Length >= 12; entry = entry[12..], count--)
            if (UInt16(entry, isLittle) == OrientationTag) return UInt16(entry[8..], isLittle) is >= 5 and <= 8;
        return false;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
