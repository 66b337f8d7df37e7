using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>A part of a store in memory, for who reads many small pieces that lie near each other: one call of the system gives dozens of them.</summary>
internal sealed class StoreWindow
{
    private const int Size = 8 * 1024;

    private readonly byte[] _room = new byte[Size];
    private IListStore? _store;
    private long _from;
    private int _length;

    /// <summary>A piece; true until the next is read.</summary>
    /// <param name="store">Where it lies.</param>
    /// <param name="offset">From where.</param>
    /// <param name="length">How many bytes.</param>
    public ReadOnlySpan<byte> Read(IListStore store, long offset, int length)
    {
        if (length > Size)
        {
            var large = new byte[length];
            store.ReadRaw(offset, large);
            return large;
        }

        if (store != _store || offset < _from || offset + length > _from + _length)
        {
            (_store, _from) = (store, offset);
            _length = store.ReadRaw(offset, _room);
        }

        return _room.AsSpan((int)(offset - _from), length);
    }
}
