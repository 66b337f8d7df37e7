using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Finds the lists of an article, in the order in which <see cref="ListWriter"/> wrote them.</summary>
/// <param name="store">Where they lie.</param>
/// <param name="start">Where the first begins.</param>
/// <param name="isHeld">True to have them in memory: they are asked for again and again, or the cache may go.</param>
internal sealed class ListReader(IListStore store, long start, bool isHeld)
{
    private long _at = start;

    /// <summary>The next list.</summary>
    /// <param name="from">Where it is told how long it is.</param>
    /// <param name="read">Makes it of its bytes.</param>
    public StoredList<T> Next<T>(ByteReader from, Func<ByteReader, EquatableArray<T>> read)
    {
        var count = (int)from.Count();
        if (count == 0) return StoredList<T>.Empty;
        var place = new StoredPlace(_at, (int)from.Count(), from.Check());
        _at += place.Length;
        return isHeld ? new StoredList<T>(store.Read(place, isHeld: true, read)) : new StoredList<T>(count, store, place, read);
    }
}
