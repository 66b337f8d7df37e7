using Microsoft.Win32.SafeHandles;

namespace ArticleSite.Core.Load;

/// <summary>A large file of the disk.</summary>
internal sealed class DiskPackFile(SafeFileHandle handle) : IPackFile
{
    public long Length => RandomAccess.GetLength(handle);

    public void Read(long offset, Span<byte> content)
    {
        while (!content.IsEmpty)
        {
            var read = RandomAccess.Read(handle, content, offset);
            if (read == 0) throw new EndOfStreamException("the file ends before what is to be read");
            content = content[read..];
            offset += read;
        }
    }

    public void Write(long offset, ReadOnlySpan<byte> content) => RandomAccess.Write(handle, content, offset);

    public void Dispose() => handle.Dispose();
}
