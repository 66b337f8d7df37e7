using System.Buffers.Binary;

namespace ArticleSite.Core.Render.Images;

/// <summary>
/// Reads a picture's size off its first bytes: PNG, GIF, JPEG, WebP, AVIF, SVG. What a file says is only believed within
/// its bounds; a file that is cut off, or says what no picture is, has no size.
/// </summary>
public static class ImageHeader
{
    /// <summary>As many bytes of a file are enough: behind them only colour profiles and previews of odd cameras would push the size.</summary>
    public const int Enough = 512 * 1024;

    /// <summary>The size; null where the bytes are no picture of a kind known here.</summary>
    public static ImageSize? Read(ReadOnlySpan<byte> file)
    {
        var size = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(file),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', _, (byte)'a', ..] => Gif(file),
            [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(file[12..]),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Avif(file),
            _ => SvgHeader.Read(file),
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>The IHDR chunk comes first (PNG, section 5.6).</summary>
    private static ImageSize? Png(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file[12..16].SequenceEqual("IHDR"u8)
            ? new ImageSize(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    private static ImageSize? Gif(ReadOnlySpan<byte> file) =>
        file.Length >= 10 ? new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])) : null;

    /// <summary>Lossy, lossless and extended files each say it in their own way (WebP Container Specification; RFC 6386, section 9.1).</summary>
    private static ImageSize? WebP(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 18) return null;
        if (chunk.StartsWith("VP8X"u8)) return new ImageSize(1 + UInt24(chunk[12..]), 1 + UInt24(chunk[15..]));
        if (chunk.StartsWith("VP8 "u8) && chunk[11..14] is [0x9D, 0x01, 0x2A])
            return new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF);
        if (!chunk.StartsWith("VP8L"u8) || chunk[8] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
        return new ImageSize((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
    }

    /// <summary>The largest of the items' sizes, as smaller ones are previews and masks (ISO/IEC 23008-12, section 6.5.3).</summary>
    private static ImageSize? Avif(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || file[8..12].IndexOf("avi"u8) != 0) return null;
        ImageSize? largest = null;
        for (var rest = file[12..]; rest.IndexOf("ispe"u8) is >= 0 and var at; rest = rest[(at + 4)..])
        {
            if (rest.Length < at + 16) break;
            var size = new ImageSize(BinaryPrimitives.ReadInt32BigEndian(rest[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(rest[(at + 12)..]));
            if (largest is null || size.Width > largest.Value.Width) largest = size;
        }

        return largest;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
