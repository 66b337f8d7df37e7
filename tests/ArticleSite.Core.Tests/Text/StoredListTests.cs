using System.Text;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Text;

/// <summary>Lists that are in memory, and lists that are read each time they are asked for.</summary>
public sealed class StoredListTests
{
    [Fact]
    public void A_list_that_lies_elsewhere_is_read_each_time_it_is_asked_for()
    {
        var store = new Store();
        var list = store.ListOf(3, 1, 4);

        Assert.Equal(3, list.Count);
        Assert.False(list.IsHeld);
        Assert.Equal(0, store.ReadCount);
        Assert.Equal([3, 1, 4], list.Items);
        Assert.Equal([3, 1, 4], list.Items);
        Assert.Equal(2, store.ReadCount);
    }

    [Fact]
    public void Lists_of_the_same_items_are_equal_wherever_they_lie()
    {
        var store = new Store();

        Assert.Equal(new StoredList<int>([3, 1, 4]), store.ListOf(3, 1, 4));
        Assert.NotEqual(new StoredList<int>([3, 1, 5]), store.ListOf(3, 1, 4));
        Assert.Equal(StoredList<int>.Empty, new StoredList<int>([]));
    }

    [Fact]
    public void Lists_of_other_lengths_are_told_apart_without_reading_them()
    {
        var store = new Store();

        Assert.NotEqual(store.ListOf(3, 1), store.ListOf(3, 1, 4));
        Assert.Equal(0, store.ReadCount);
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xC1D04330u)]
    [InlineData("123456789", 0xE3069283u)]
    public void A_checksum_is_that_of_RFC_3720(string text, uint expected) => Assert.Equal(expected, Checksum.Of(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(8)]
    public void A_checksum_can_be_made_piece_by_piece(int cut) =>
        Assert.Equal(Checksum.Of("one two three"u8), Checksum.Of("one two three"u8[cut..], Checksum.Of("one two three"u8[..cut])));

    /// <summary>Gives what it was given, and counts.</summary>
    private sealed class Store : IListStore
    {
        private readonly ByteWriter _bytes = new();

        public int ReadCount { get; private set; }

        public StoredList<int> ListOf(params ReadOnlySpan<int> items)
        {
            var start = _bytes.Length;
            _bytes.List(EquatableArray.Create(items), static (to, item) => to.Int(item));
            return new StoredList<int>(items.Length, this, new StoredPlace(start, _bytes.Length - start, 0), static from => from.List(static reader => reader.Int()));
        }

        public EquatableArray<T> Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, EquatableArray<T>> read)
        {
            ReadCount++;
            return read(new ByteReader(_bytes.Written.Slice((int)place.Offset, place.Length).ToArray()));
        }

        public int ReadRaw(long offset, Span<byte> room) => throw new NotSupportedException("lists are read whole");
    }
}
