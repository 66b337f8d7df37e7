using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>A large file that is written from its start to its end and never whole in memory: of a large site it would be most of it.</summary>
/// <param name="file">The file; empty.</param>
internal sealed class CheckedFile(IPackFile file) : IDisposable
{
    private const int Room = 1024 * 1024;

    private readonly ByteWriter _waiting = new(Room);

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <summary>The checksum of what has been written, when nothing waits.</summary>
    public uint Check { get; private set; }

    /// <summary>Adds bytes.</summary>
    /// <exception cref="IOException">The disk refuses them.</exception>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_waiting.Length > 0 && _waiting.Length + bytes.Length > Room) Flush();
        _waiting.Raw(bytes);
    }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        file.Write(Length, _waiting.Written);
        Length += _waiting.Length;
        Check = Checksum.Of(_waiting.Written, Check);
        _waiting.Clear();
    }

    public void Dispose() => file.Dispose();
}
