using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>A large file that is written from its start to its end and never whole in memory: of a large site it would be most of it.</summary>
internal sealed class CheckedFile : IDisposable
{
    private const int Room = 256 * 1024;

    private readonly IPackFile _file;
    private readonly int _start;
    private long _written;

    /// <summary>One that begins at some place of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">The place.</param>
    public CheckedFile(IPackFile file, int start = 0)
    {
        (_file, _start) = (file, start);
        To = new ByteWriter(Room, Spill);
    }

    /// <summary>Takes what the file is to hold.</summary>
    /// <exception cref="IOException">The disk refuses it.</exception>
    public ByteWriter To { get; }

    /// <summary>Bytes so far.</summary>
    public long Length => _written + To.Length;

    /// <summary>The checksum of what has been written, when nothing waits.</summary>
    public uint Check { get; private set; }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        Spill(To.Written);
        To.Clear();
    }

    public void Dispose() => _file.Dispose();

    private void Spill(ReadOnlySpan<byte> bytes)
    {
        _file.Write(_start + _written, bytes);
        _written += bytes.Length;
        Check = Checksum.Of(bytes, Check);
    }
}
