using System.Runtime.InteropServices;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// What is written to a large file, in memory too, so that a build need not ask the disk for what it has just written: some fifteen
/// pieces of each article. The memory is none of the collector's, which would move it about. Any number of threads may read while one writes.
/// </summary>
/// <param name="file">The file; null for none, and then everything is in memory.</param>
/// <param name="start">From where on it is written, piece behind piece.</param>
/// <param name="most">Bytes that are kept in memory; those after them are in the file alone.</param>
internal sealed class PackMemory(IPackFile? file, long start, long most) : IPackFile
{
    private const int BlockSize = 4 * 1024 * 1024;

    private Block[] _blocks = [];
    private long _held;

    /// <inheritdoc />
    public long Length => file?.Length ?? start + Volatile.Read(ref _held);

    /// <inheritdoc />
    public void Read(long offset, Span<byte> content)
    {
        if (offset < start || offset - start + content.Length > Volatile.Read(ref _held))
        {
            if (file is null) throw new EndOfStreamException("the pack ends before what is to be read");
            file.Read(offset, content);
            return;
        }

        var blocks = Volatile.Read(ref _blocks);
        for (var at = offset - start; !content.IsEmpty;)
        {
            var piece = content[..(int)Math.Min(content.Length, BlockSize - at % BlockSize)];
            blocks[at / BlockSize].Read((int)(at % BlockSize), piece);
            content = content[piece.Length..];
            at += piece.Length;
        }
    }

    /// <inheritdoc />
    public void Write(long offset, ReadOnlySpan<byte> content)
    {
        file?.Write(offset, content);
        var at = offset - start;
        if (at != _held || at + content.Length > most) return; // once one is left out, so are all that follow
        while (!content.IsEmpty)
        {
            if (at / BlockSize == _blocks.Length) Volatile.Write(ref _blocks, [.. _blocks, new Block(BlockSize)]);
            var piece = content[..(int)Math.Min(content.Length, BlockSize - at % BlockSize)];
            _blocks[at / BlockSize].Write((int)(at % BlockSize), piece);
            content = content[piece.Length..];
            at += piece.Length;
        }

        Volatile.Write(ref _held, at);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        file?.Dispose();
        foreach (var block in _blocks) block.Dispose();
    }

    /// <summary>Memory that goes when nobody has it, and stays while it is read even where that is forgotten.</summary>
    private sealed unsafe class Block : SafeBuffer
    {
        public Block(int size)
            : base(ownsHandle: true)
        {
            SetHandle(Marshal.AllocHGlobal(size));
            Initialize((ulong)size);
        }

        public void Read(int from, Span<byte> content)
        {
            byte* start = null;
            AcquirePointer(ref start);
            new ReadOnlySpan<byte>(start + from, content.Length).CopyTo(content); // ReadSpan() would go byte by byte
            ReleasePointer();
        }

        public void Write(int from, ReadOnlySpan<byte> content)
        {
            byte* start = null;
            AcquirePointer(ref start);
            content.CopyTo(new Span<byte>(start + from, content.Length));
            ReleasePointer();
        }

        protected override bool ReleaseHandle()
        {
            Marshal.FreeHGlobal(handle);
            return true;
        }
    }
}
