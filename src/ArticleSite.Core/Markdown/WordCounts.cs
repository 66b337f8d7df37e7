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
    private readonly List<ulong> _ranked = new(1024);

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

    /// <summary>All counts, the highest first, of those that are the same the one with the lowest number. Good until words are added.</summary>
    public ReadOnlySpan<ulong> Ranked()
    {
        _ranked.Clear();
        foreach (var (number, entry) in _entries) _ranked.Add(((ulong)(int.MaxValue - entry.Count) << 32) | number);
        var ranked = CollectionsMarshal.AsSpan(_ranked);
        ranked.Sort(); // numbers need no comparer that is called for each pair
        return ranked;
    }

    /// <summary>The word and its count that a number of <see cref="Ranked"/> stands for.</summary>
    public static TermCount Unranked(ulong ranked) => new((uint)ranked, int.MaxValue - (int)(ranked >> 32));

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
