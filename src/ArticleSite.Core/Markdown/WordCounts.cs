using System.Runtime.InteropServices;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// The words of one text while it is read: in their order, how often each occurs and how it is written. Each thread has one, which it
/// uses for text after text, so that a text costs no memory for what is forgotten when it has been read.
/// </summary>
internal sealed class WordCounts : IDisposable
{
    /// <summary>One that has grown beyond this is let go: emptying it would cost more than a new one.</summary>
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static WordCounts? t_spare;

    private readonly Dictionary<uint, Entry> _entries = new(1024);
    private readonly List<char> _letters = new(8192);
    private ulong[] _ranked = new ulong[1024];
    private ulong[] _byNumber = new ulong[1024];
    private ulong[] _spare = new ulong[1024];
    private int _count;

    private WordCounts()
    {
    }

    /// <summary>The hash of every word in its order, stop words too.</summary>
    public List<uint> Order { get; } = new(4096);

    /// <summary>An empty one; disposing gives it back to the thread.</summary>
    public static WordCounts Borrow()
    {
        var counts = t_spare ?? new WordCounts();
        t_spare = null;
        return counts;
    }

    /// <summary>Counts a word once more.</summary>
    /// <param name="number">Its hash.</param>
    /// <param name="word">How it is written; that of the first time is kept.</param>
    /// <param name="weight">What it counts for.</param>
    public void Add(uint number, ReadOnlySpan<char> word, int weight)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, number, out var isKnown);
        if (!isKnown)
        {
            entry = new Entry(0, _letters.Count, word.Length);
            _letters.AddRange(word);
        }

        entry = entry with { Count = entry.Count + weight };
    }

    /// <summary>How a word is written that has been counted.</summary>
    public string Letters(uint number)
    {
        var entry = _entries[number];
        return new string(CollectionsMarshal.AsSpan(_letters).Slice(entry.Start, entry.Length));
    }

    /// <summary>All counts, the highest first, of those that are the same the one with the lowest number; since <see cref="Rank"/>.</summary>
    public ReadOnlySpan<ulong> Ranked => _ranked.AsSpan(0, _count);

    /// <summary>The same by their numbers.</summary>
    public ReadOnlySpan<ulong> ByNumber => _byNumber.AsSpan(0, _count);

    /// <summary>Sorts what has been counted.</summary>
    public void Rank()
    {
        _count = _entries.Count;
        if (_ranked.Length < _count) (_ranked, _byNumber, _spare) = (new ulong[_entries.Capacity], new ulong[_entries.Capacity], new ulong[_entries.Capacity]);
        var at = 0;
        foreach (var (number, entry) in _entries) _byNumber[at++] = ((ulong)(int.MaxValue - entry.Count) << 32) | number;
        Sort(_byNumber.AsSpan(0, _count), _spare, 0, 32);
        ByNumber.CopyTo(_ranked);
        Sort(_ranked.AsSpan(0, _count), _spare, 32, 64);
    }

    /// <summary>The word and its count that a number of <see cref="Ranked"/> stands for.</summary>
    public static TermCount Unranked(ulong ranked) => new((uint)ranked, int.MaxValue - (int)(ranked >> 32));

    /// <summary>
    /// Sorts by some bits, eight at a time from the lowest; those that are the same stay in their order. It takes a third of the
    /// time of a sort by comparisons, for each of which machine code calls a comparer.
    /// </summary>
    private static void Sort(Span<ulong> values, Span<ulong> spare, int from, int to)
    {
        Span<int> starts = stackalloc int[256];
        for (var shift = from; shift < to; shift += 8)
        {
            starts.Clear();
            foreach (var value in values) starts[(byte)(value >> shift)]++;
            if (values.IsEmpty || starts[(byte)(values[0] >> shift)] == values.Length) continue;
            var sum = 0;
            foreach (ref var start in starts) (start, sum) = (sum, sum + start);
            foreach (var value in values) spare[starts[(byte)(value >> shift)]++] = value;
            spare[..values.Length].CopyTo(values);
        }
    }

    public void Dispose()
    {
        if (_entries.Count > MostKept || Order.Count > 4 * MostKept) return;
        _entries.Clear();
        _letters.Clear();
        Order.Clear();
        t_spare = this;
    }

    private readonly record struct Entry(int Count, int Start, int Length);
}
