using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Incremental;

public sealed class PackMemoryTests : IDisposable
{
    private const int Million = 1_000_000;
    private const string Path = "/cache/a.pack";

    private readonly MemoryFileSystem _disk = new();
    private readonly IPackFile _file;
    private int _reads;

    public PackMemoryTests()
    {
        _disk.CreateFolder("/cache");
        _file = new CountingDisk(_disk) { OnPackRead = _ => _reads++ }.OpenPack(Path, isWritten: true);
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public void What_was_written_is_not_read_from_the_file()
    {
        using var memory = new PackMemory(_file, 0, Million);
        memory.Write(0, "first "u8);
        memory.Write(6, "second"u8);

        Assert.Equal("t seco"u8.ToArray(), Read(memory, 4, 6));
        Assert.Equal(0, _reads);
        Assert.Equal("first second"u8.ToArray(), _disk.ReadFile(Path));
        Assert.Equal(12, memory.Length);
    }

    [Fact]
    public void What_an_earlier_build_wrote_comes_from_the_file()
    {
        _file.Write(0, "before "u8);
        using var memory = new PackMemory(_file, 7, Million);
        memory.Write(7, "now"u8);

        Assert.Equal("before"u8.ToArray(), Read(memory, 0, 6));
        Assert.Equal("e now"u8.ToArray(), Read(memory, 5, 5));
        Assert.Equal(2, _reads);
        Assert.Equal("now"u8.ToArray(), Read(memory, 7, 3));
        Assert.Equal(2, _reads);
    }

    [Fact]
    public void From_the_first_piece_on_that_is_too_much_all_are_in_the_file_alone()
    {
        using var memory = new PackMemory(_file, 0, 8);
        memory.Write(0, "five "u8);
        memory.Write(5, "long "u8);
        memory.Write(10, "in"u8);

        Assert.Equal("five "u8.ToArray(), Read(memory, 0, 5));
        Assert.Equal(0, _reads);
        Assert.Equal("long in"u8.ToArray(), Read(memory, 5, 7));
        Assert.Equal("in"u8.ToArray(), Read(memory, 10, 2));
        Assert.Equal(2, _reads);
    }

    [Fact]
    public void Pieces_of_millions_of_bytes_come_back_whole_whatever_part_is_asked_for()
    {
        var content = new byte[11 * Million];
        new Random(7).NextBytes(content);
        using var memory = new PackMemory(null, 0, long.MaxValue);
        for (var at = 0; at < content.Length;)
        {
            var piece = content.AsSpan(at, Math.Min(content.Length - at, at % 3 == 0 ? 700_001 : 6 * Million + 1));
            memory.Write(at, piece);
            at += piece.Length;
        }

        Assert.Equal(content.Length, memory.Length);
        foreach (var (from, count) in ((int, int)[])[(0, content.Length), (4 * 1024 * 1024 - 3, 6), (8 * 1024 * 1024, 1), (content.Length - 1, 1), (3 * Million, 7 * Million)])
            Assert.Equal(content[from..(from + count)], Read(memory, from, count));
    }

    [Fact]
    public void What_is_read_while_it_grows_is_what_was_written()
    {
        const int pieces = 400;
        using var memory = new PackMemory(null, 0, long.MaxValue);
        var written = 0;
        Parallel.Invoke(
            () =>
            {
                for (var i = 0; i < pieces; i++)
                {
                    memory.Write(i * 50_000L, Piece(i));
                    Volatile.Write(ref written, i + 1);
                }
            },
            () =>
            {
                for (int known; (known = Volatile.Read(ref written)) < pieces;)
                    if (known > 0) Assert.Equal(Piece(known - 1), Read(memory, (known - 1) * 50_000L, 50_000));
            });

        Assert.Equal(Piece(pieces - 1), Read(memory, (pieces - 1) * 50_000L, 50_000));

        static byte[] Piece(int number) => [.. Enumerable.Repeat((byte)number, 50_000)];
    }

    [Fact]
    public void Without_a_file_nothing_lies_behind_the_end()
    {
        using var memory = new PackMemory(null, 0, long.MaxValue);
        memory.Write(0, "short"u8);

        Assert.Throws<EndOfStreamException>(() => Read(memory, 3, 3));
    }

    [Fact]
    public void Memory_that_was_let_go_of_is_not_read()
    {
        var memory = new PackMemory(null, 0, long.MaxValue);
        memory.Write(0, "gone"u8);
        memory.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Read(memory, 0, 4));
    }

    private static byte[] Read(PackMemory memory, long offset, int count)
    {
        var content = new byte[count];
        memory.Read(offset, content);
        return content;
    }
}
