using System.Buffers;
using ArticleSite.Core.Render;

namespace ArticleSite.Core.Tests.Render;

/// <summary>What a file of the site is when it is written.</summary>
internal static class MadeFileBytes
{
    public static byte[] Bytes(this MadeFile file)
    {
        var written = new ArrayBufferWriter<byte>();
        file.Write(written);
        return written.WrittenSpan.ToArray();
    }
}
