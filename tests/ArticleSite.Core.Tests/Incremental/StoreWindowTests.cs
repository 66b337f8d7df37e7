using ArticleSite.Core.Incremental;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Incremental;

public sealed class StoreWindowTests
{
    [Fact]
    public void Pieces_are_as_they_lie_in_the_store_in_whatever_order_they_are_read()
    {
        var store = new Store(100_000);
        var window = new StoreWindow();

        foreach (var (offset, length) in new[] { (0, 10), (5, 20), (90_000, 9_000), (50_000, 8_192), (58_000, 300), (40, 1), (99_990, 10), (10, 0), (20_000, 20_000), (99_000, 1_000) })
            Assert.Equal(store.Bytes.AsSpan(offset, length).ToArray(), window.Read(store, offset, length).ToArray());
    }

    [Fact]
    public void Pieces_that_lie_near_each_other_are_read_at_once()
    {
        var store = new Store(100_000);
        var window = new StoreWindow();

        for (var offset = 1_000; offset < 5_000; offset += 40) Assert.Equal(store.Bytes.AsSpan(offset, 30).ToArray(), window.Read(store, offset, 30).ToArray());

        Assert.Equal(1, store.ReadCount);
    }

    [Fact]
    public void A_piece_of_another_store_is_read_from_there()
    {
        var (left, right) = (new Store(100), new Store(200));
        var window = new StoreWindow();
        window.Read(left, 0, 10);

        Assert.Equal(right.Bytes.AsSpan(0, 10).ToArray(), window.Read(right, 0, 10).ToArray());
        Assert.Equal(1, right.ReadCount);
    }

    private sealed class Store(int length) : IListStore
    {
        public byte[] Bytes { get; } = [.. Enumerable.Range(0, length).Select(i => (byte)((i * 7) + (i >> 8) + length))];

        public int ReadCount { get; private set; }

        public EquatableArray<T> Read<T>(StoredPlace place, bool isHeld, Func<ByteReader, EquatableArray<T>> read) => throw new NotSupportedException("no list lies here");

        public int ReadRaw(long offset, Span<byte> room)
        {
            ReadCount++;
            var count = Math.Min(room.Length, Bytes.Length - (int)offset);
            Bytes.AsSpan((int)offset, count).CopyTo(room);
            return count;
        }
    }
}
