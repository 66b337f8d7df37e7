using System.Collections.Concurrent;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// Numbers for texts that thousands of articles share: terms, networks, accounts. It only grows, so that what was written
/// with an older one can still be read. Any number of threads may ask.
/// </summary>
internal sealed class WordTable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, uint> _numbers = new(StringComparer.Ordinal);
    private string[] _words;
    private int _count;

    /// <summary>An empty one.</summary>
    public WordTable() => _words = new string[256];

    private WordTable(string[] words)
    {
        (_words, _count) = (words, words.Length);
    }

    /// <summary>How many words it holds.</summary>
    public int Count => _count;

    /// <summary>One as it was written; its numbers are looked up only when something new is to be written.</summary>
    public static WordTable Read(ByteReader from)
    {
        var words = new string[from.Count()];
        for (var i = 0; i < words.Length; i++) words[i] = from.Text();
        return new WordTable(words);
    }

    /// <summary>Writes all words.</summary>
    public void Write(ByteWriter to)
    {
        to.Count((uint)_count);
        for (var i = 0; i < _count; i++) to.Text(_words[i]);
    }

    /// <summary>The number of a word; a new word gets the next.</summary>
    public uint NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var known)) return known;
        lock (_gate)
        {
            if (_numbers.IsEmpty)
                for (var i = 0; i < _count; i++) _numbers[_words[i]] = (uint)i;
            if (_numbers.TryGetValue(word, out known)) return known;
            if (_count == _words.Length) Array.Resize(ref _words, Math.Max(256, _count * 2));
            _words[_count] = word;
            return _numbers[word] = (uint)_count++;
        }
    }

    /// <summary>The word of a number.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string this[uint number] => number < (uint)_count ? _words[number] : throw new InvalidDataException("a word has no such number");
}
