using System.Text;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Incremental;

public sealed class PackTests
{
    private const int Large = 300 * 1024;
    private const string Path = "/cache/a.pack";

    private readonly MemoryFileSystem _disk = new();

    public PackTests() => _disk.CreateFolder("/cache");

    [Fact]
    public void A_piece_is_read_before_it_is_written()
    {
        using var pack = New();
        var piece = pack.Add("first"u8);

        Assert.Equal("first"u8.ToArray(), pack.Read(piece.Place));
    }

    [Fact]
    public void Small_and_large_pieces_lie_in_the_order_in_which_they_came()
    {
        using var pack = New();
        PackPiece[] pieces = [.. Enumerable.Range(0, 40).Select(i => pack.Add(Content(i)))];
        pack.Flush();

        Assert.Equal(Enumerable.Range(0, 40).SelectMany(Content), _disk.ReadFile(Path));
        Assert.All(pieces.Index(), piece => Assert.Equal(Content(piece.Index), pack.Read(piece.Item.Place)));
    }

    [Fact]
    public void Pieces_that_come_from_many_threads_are_all_there()
    {
        using var pack = New();
        var pieces = new PackPiece[40];
        Parallel.For(0, pieces.Length, i => pieces[i] = pack.Add(Content(i)));

        Assert.All(pieces.Index(), piece => Assert.Equal(Content(piece.Index), pack.Read(piece.Item.Place)));
        Assert.Equal(Enumerable.Range(0, pieces.Length).Sum(i => (long)Content(i).Length), pack.Length);
    }

    [Fact]
    public void What_an_earlier_build_wrote_stays_before_new_pieces()
    {
        PackPiece old;
        using (var before = New())
        {
            old = before.Add("old"u8);
            before.Flush();
        }

        using var pack = new Pack(_disk.OpenPack(Path, isWritten: true), old.Length, new TextPool());
        var added = pack.Add("new"u8);

        Assert.Equal(3, added.Place.Offset);
        Assert.Equal("oldnew", Encoding.UTF8.GetString([.. pack.Read(old.Place), .. pack.Read(added.Place)]));
    }

    /// <summary>Every tenth is longer than what is written together.</summary>
    private static byte[] Content(int number) => [.. Enumerable.Repeat((byte)number, number % 10 == 9 ? Large + number : 1000 * number)];

    private Pack New() => new(_disk.OpenPack(Path, isWritten: true), 0, new TextPool());
}
