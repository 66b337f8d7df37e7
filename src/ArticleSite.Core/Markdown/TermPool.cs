using System.Collections.Concurrent;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Keeps one copy of each word for a whole run: thousands of articles share a few ten thousand words. It changes what is
/// held in memory, never what is found.
/// </summary>
public sealed class TermPool
{
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ConcurrentBag<WordTable> _tables = [];

    /// <summary>An empty pool.</summary>
    public TermPool() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one copy of a word.</summary>
    public string Share(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var known)) return known;
        var copy = word.ToString();
        return _words.GetOrAdd(copy, copy);
    }

    /// <summary>A table for the caller alone, until it is given back.</summary>
    internal WordTable Take() => _tables.TryTake(out var table) ? table : new WordTable(this);

    /// <summary>Gives a table back.</summary>
    internal void Return(WordTable table) => _tables.Add(table);
}
