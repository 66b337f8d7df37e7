namespace ArticleSite.Core.Check.Pages;

/// <summary>The ids of a page, each once, and those that came again.</summary>
internal sealed class PageIds
{
    private const int MostRepeats = 5;

    private int[] _slots = new int[256]; // the number of an id, from 1
    private (uint Hash, ByteRange Place)[] _ids = new (uint, ByteRange)[128];
    private int _count;

    /// <summary>Ids that were there already.</summary>
    public List<ByteRange> Repeated { get; } = [];

    /// <summary>Begins a page.</summary>
    public void Clear()
    {
        if (_count > 0) Array.Clear(_slots);
        _count = 0;
        Repeated.Clear();
    }

    /// <summary>Takes an id of the page.</summary>
    public void Add(ReadOnlySpan<byte> page, ByteRange id)
    {
        var bytes = id.Of(page);
        var hash = BytesComparer.Hash(bytes);
        var slot = Find(page, bytes, hash);
        if (_slots[slot] != 0)
        {
            if (Repeated.Count < MostRepeats && !IsRepeated(page, bytes)) Repeated.Add(id);
            return;
        }

        if (_count == _ids.Length) slot = Grow(page, bytes, hash);
        _ids[_count] = (hash, id);
        _slots[slot] = ++_count;
    }

    /// <summary>True when the page has an id.</summary>
    public bool Has(ReadOnlySpan<byte> page, ReadOnlySpan<byte> id) => _slots[Find(page, id, BytesComparer.Hash(id))] != 0;

    private bool IsRepeated(ReadOnlySpan<byte> page, ReadOnlySpan<byte> id)
    {
        foreach (var known in Repeated)
            if (known.Of(page).SequenceEqual(id)) return true;
        return false;
    }

    private int Find(ReadOnlySpan<byte> page, ReadOnlySpan<byte> id, uint hash)
    {
        var slot = (int)(hash % (uint)_slots.Length);
        while (_slots[slot] is not 0 and var number)
        {
            if (_ids[number - 1].Hash == hash && _ids[number - 1].Place.Of(page).SequenceEqual(id)) break;
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        }

        return slot;
    }

    private int Grow(ReadOnlySpan<byte> page, ReadOnlySpan<byte> next, uint hash)
    {
        Array.Resize(ref _ids, 2 * _ids.Length);
        _slots = new int[2 * _ids.Length];
        for (var i = 0; i < _count; i++) _slots[Find(page, _ids[i].Place.Of(page), _ids[i].Hash)] = i + 1;
        return Find(page, next, hash);
    }
}
