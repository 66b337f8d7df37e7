using System.Buffers;
using ArticleSite.Core.Render.Traces;

namespace ArticleSite.Core;

/// <summary>What a thread makes files with, one after another.</summary>
/// <param name="Buffer">Takes the bytes of a file.</param>
/// <param name="Reads">Takes what the file is made of.</param>
internal sealed record Workbench(ArrayBufferWriter<byte> Buffer, PageReads Reads)
{
    private const int UsualBytes = 64 * 1024;

    public Workbench()
        : this(new ArrayBufferWriter<byte>(UsualBytes), new PageReads())
    {
    }
}
