using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

public sealed class ByteBlocksTests
{
    private static readonly string[] Texts = ["", "plain", "für €", "half \uD83D of a pair", new('x', 63), new('x', 64), new('x', 400)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(10_000)]
    public void Values_that_lie_in_several_blocks_come_back(int blockSize)
    {
        var to = new ByteWriter();
        Write(to);
        var from = new ByteReader([.. to.Written.ToArray().Chunk(blockSize)]);

        AssertRead(from);

        Assert.True(from.IsAtEnd);
        Assert.Equal(to.Length, from.Position);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(30)]
    [InlineData(300)]
    public void A_writer_that_spills_gives_the_same_bytes(int room)
    {
        var whole = new ByteWriter();
        Write(whole);
        List<byte> spilt = [];
        var to = new ByteWriter(room, bytes => spilt.AddRange(bytes));

        Write(to);
        spilt.AddRange(to.Written);

        Assert.Equal(whole.Written.ToArray(), spilt);
    }

    [Fact]
    public void Blocks_that_end_too_early_are_damage()
    {
        var from = new ByteReader([[1, 2], [3]]);

        Assert.Throws<InvalidDataException>(() => from.Raw(4).Length);
    }

    private static void Write(ByteWriter to)
    {
        foreach (var text in Texts) to.Text(text);
        to.Count(300_000);
        to.Int(-7);
        to.Long(long.MinValue);
        to.Bool(true);
        to.Words([1, uint.MaxValue, 3]);
        to.Bytes([.. Enumerable.Range(0, 100).Select(i => (byte)i)]);
        to.Raw([9, 8, 7]);
        to.List(((string[])["a", "b"]).ToEquatableArray(), static (writer, text) => writer.Text(text));
    }

    private static void AssertRead(ByteReader from)
    {
        foreach (var text in Texts) Assert.Equal(text, from.Text());
        Assert.Equal(300_000u, from.Count());
        Assert.Equal(-7, from.Int());
        Assert.Equal(long.MinValue, from.Long());
        Assert.True(from.Bool());
        Assert.Equal([1, uint.MaxValue, 3], from.Words());
        Assert.Equal([.. Enumerable.Range(0, 100).Select(i => (byte)i)], from.Bytes().ToArray());
        Assert.Equal([9, 8, 7], from.Raw(3).ToArray());
        Assert.Equal(["a", "b"], from.List(static reader => reader.Text()));
    }
}
