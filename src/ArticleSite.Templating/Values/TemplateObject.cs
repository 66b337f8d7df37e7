using System.Collections;

namespace ArticleSite.Templating;

/// <summary>Named values in the order in which they were added. Frozen, it can be shared between threads.</summary>
public sealed class TemplateObject : TemplateRecord, IEnumerable<KeyValuePair<string, TemplateValue>>
{
    // Up to this many members a look along the hashes is faster than a table, and needs none.
    private const int Small = 8;
    private Entry[] entries;
    private int[]? buckets;

    /// <summary>Without members.</summary>
    public TemplateObject() => entries = [];

    /// <summary>Without members, with room for some.</summary>
    public TemplateObject(int capacity) => entries = new Entry[capacity];

    /// <summary>How many members it has.</summary>
    public int Count { get; private set; }

    /// <summary>Can nobody write to it any more?</summary>
    public bool IsFrozen { get; private set; }

    /// <inheritdoc/>
    public override IEnumerable<string> MemberNames
    {
        get
        {
            for (var i = 0; i < Count; i++) yield return entries[i].Key;
        }
    }

    /// <summary>The member of that name; null when there is none.</summary>
    public TemplateValue this[string name]
    {
        get => TryGetMember(name, out var value) ? value : default;
        set => Set(name, NameHash(name), value);
    }

    /// <summary>Adds a member or replaces it.</summary>
    public void Add(string name, TemplateValue value) => Set(name, NameHash(name), value);

    /// <summary>Has it a member of that name?</summary>
    public bool ContainsKey(string name) => Find(name, NameHash(name)) >= 0;

    /// <summary>Takes a member away, if it is there.</summary>
    public bool Remove(string name)
    {
        ThrowIfFrozen();
        var index = Find(name, NameHash(name));
        if (index < 0) return false;
        Array.Copy(entries, index + 1, entries, index, Count - index - 1);
        entries[--Count] = default;
        if (buckets is not null) Rehash(buckets.Length);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryGetMember(string name, out TemplateValue value) =>
        TryGetMember(name, NameHash(name), out value);

    /// <summary>Nobody can write any more to this object or to what it holds.</summary>
    /// <returns>The object itself.</returns>
    public TemplateObject Freeze()
    {
        Freezer.Freeze(this);
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, TemplateValue>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return new(entries[i].Key, entries[i].Value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static int NameHash(string name) => name.GetHashCode(StringComparison.Ordinal);

    internal override bool TryGetMember(string name, int hash, out TemplateValue value)
    {
        var index = Find(name, hash);
        if (index < 0)
        {
            value = default;
            return false;
        }

        value = entries[index].Value;
        return true;
    }

    internal void Set(string name, int hash, TemplateValue value)
    {
        ThrowIfFrozen();
        var index = Find(name, hash);
        if (index >= 0)
        {
            entries[index].Value = value;
            return;
        }

        if (Count == entries.Length) Array.Resize(ref entries, Math.Max(4, Count * 2));
        entries[Count] = new Entry { Key = name, Hash = hash, Value = value, Next = -1 };
        Count++;
        if (buckets is not null && Count <= buckets.Length) Link(Count - 1);
        else if (Count > Small) Rehash(entries.Length * 2);
    }

    internal bool IsReadOnly(string name, int hash) => Find(name, hash) is var index and >= 0 && entries[index].ReadOnly;

    internal void MakeReadOnly(string name, int hash)
    {
        if (Find(name, hash) is var index and >= 0) entries[index].ReadOnly = true;
    }

    internal TemplateValue ValueAt(int index) => entries[index].Value;

    internal string NameAt(int index) => entries[index].Key;

    internal void MarkFrozen() => IsFrozen = true;

    private int Find(string name, int hash)
    {
        var list = entries;
        if (buckets is null)
        {
            for (var i = 0; i < Count; i++)
            {
                ref readonly var entry = ref list[i];
                if (entry.Hash == hash && entry.Key == name) return i;
            }

            return -1;
        }

        var at = buckets[(uint)hash % (uint)buckets.Length] - 1;
        while (at >= 0)
        {
            ref readonly var entry = ref list[at];
            if (entry.Hash == hash && entry.Key == name) return at;
            at = entry.Next;
        }

        return -1;
    }

    private void Link(int index)
    {
        ref var bucket = ref buckets![(uint)entries[index].Hash % (uint)buckets.Length];
        entries[index].Next = bucket - 1;
        bucket = index + 1;
    }

    private void Rehash(int size)
    {
        buckets = new int[size | 1];
        for (var i = 0; i < Count; i++) Link(i);
    }

    private void ThrowIfFrozen()
    {
        if (IsFrozen) throw new InvalidOperationException("The object is frozen.");
    }

    private struct Entry
    {
        public string Key;
        public int Hash;
        public int Next;
        public bool ReadOnly;
        public TemplateValue Value;
    }
}
