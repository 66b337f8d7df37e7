using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Writes the lists of an article one behind the other, to be read each by itself.</summary>
internal sealed class ListWriter
{
    private readonly ByteWriter _lists = new();

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _lists.Written;

    /// <summary>Begins anew, in the same memory.</summary>
    public void Clear() => _lists.Clear();

    /// <summary>Adds a list.</summary>
    /// <param name="to">Is told how long it is.</param>
    /// <param name="list">The list.</param>
    /// <param name="write">Writes one of its items.</param>
    public void Add<T>(ByteWriter to, StoredList<T> list, Action<ByteWriter, T> write)
    {
        var start = Begin(to, list.Count);
        if (list.Count > 0) _lists.List(list.Items, write);
        End(to, start);
    }

    /// <summary>Adds a list that is written as a whole.</summary>
    public void AddWhole<T>(ByteWriter to, StoredList<T> list, Action<ByteWriter, EquatableArray<T>> write)
    {
        var start = Begin(to, list.Count);
        if (list.Count > 0) write(_lists, list.Items);
        End(to, start);
    }

    private int Begin(ByteWriter to, int count)
    {
        to.Count((uint)count);
        return _lists.Length;
    }

    /// <summary>Says how long a list is; nothing of one without items.</summary>
    private void End(ByteWriter to, int start)
    {
        if (_lists.Length == start) return;
        to.Count((uint)(_lists.Length - start));
        to.Check(Checksum.Of(_lists.Written[start..]));
    }
}
