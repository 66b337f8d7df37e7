using System.Collections.Frozen;

namespace ArticleSite.Core.Markdown;

/// <summary>
/// Counts the words of one text after another, by one thread at a time. A word is looked up once for everything that is asked
/// of it: its one copy, whether it says anything, how often it has come. Entries stay between texts, as texts share their words.
/// </summary>
internal sealed class WordTable(TermPool pool)
{
    /// <summary>Beyond this the table begins anew, so that it does not grow with the site.</summary>
    private const int MostWords = 48 * 1024;

    private readonly List<int> _counted = new(1024);
    private Entry[] _entries = new Entry[2048];
    private int[] _slots = NewSlots(4096);
    private uint[] _words = new uint[2048];
    private FrozenSet<string> _stopWords = FrozenSet<string>.Empty;
    private int _count;
    private int _wordCount;
    private int _text;

    private struct Entry
    {
        public uint Hash;
        public string Word;
        public FrozenSet<string>? AskedOf;
        public bool IsStopWord;
        public int Text; // the text whose count this is
        public int Count;
    }

    /// <summary>The hash of every word of the text in its order, stop words too.</summary>
    public ReadOnlySpan<uint> Words => _words.AsSpan(0, _wordCount);

    /// <summary>Begins a text.</summary>
    public void Begin(FrozenSet<string> stopWords)
    {
        _stopWords = stopWords;
        _text++;
        _counted.Clear();
        _wordCount = 0;
        if (_count <= MostWords) return;
        _count = 0;
        Array.Clear(_entries);
        Array.Fill(_slots, -1);
    }

    /// <summary>Forgets the order of the words so far, not their counts.</summary>
    public void ForgetOrder() => _wordCount = 0;

    /// <summary>Takes the next word, in lower case.</summary>
    /// <param name="word">Not empty.</param>
    /// <param name="hash">Its <see cref="WordReader.HashOf"/>.</param>
    /// <param name="weight">What it counts; nothing for 0.</param>
    public void Add(ReadOnlySpan<char> word, uint hash, int weight)
    {
        if (_wordCount == _words.Length) Array.Resize(ref _words, _words.Length * 2);
        _words[_wordCount++] = hash;
        if (word.Length < 2 || weight == 0) return;
        var index = Find(word, hash);
        ref var entry = ref _entries[index];
        if (!ReferenceEquals(entry.AskedOf, _stopWords)) (entry.AskedOf, entry.IsStopWord) = (_stopWords, _stopWords.Contains(entry.Word));
        if (entry.IsStopWord) return;
        if (entry.Text == _text)
        {
            entry.Count += weight;
            return;
        }

        (entry.Text, entry.Count) = (_text, weight);
        _counted.Add(index);
    }

    /// <summary>The words that count most, at most so many, sorted by code unit.</summary>
    public TermCount[] MostFrequent(int most)
    {
        var terms = new TermCount[_counted.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            ref var entry = ref _entries[_counted[i]];
            terms[i] = new TermCount(entry.Word, entry.Count);
        }

        if (terms.Length > most)
        {
            Array.Sort(terms, static (left, right) => left.Count != right.Count ? right.Count - left.Count : string.CompareOrdinal(left.Term, right.Term));
            Array.Resize(ref terms, most);
        }

        SortByWord(terms);
        return terms;
    }

    /// <summary>By the first four characters as one number; only words that share these are compared as text.</summary>
    private static void SortByWord(TermCount[] terms)
    {
        var keys = new ulong[terms.Length];
        for (var i = 0; i < terms.Length; i++) keys[i] = KeyOf(terms[i].Term);
        Array.Sort(keys, terms);
        for (var start = 0; start < terms.Length;)
        {
            var end = start + 1;
            while (end < terms.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) terms.AsSpan(start, end - start).Sort(static (left, right) => string.CompareOrdinal(left.Term, right.Term));
            start = end;
        }
    }

    private static ulong KeyOf(string word)
    {
        var key = 0ul;
        for (var i = 0; i < 4; i++) key = key << 16 | (i < word.Length ? word[i] : 0u);
        return key;
    }

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash ^ hash >> 15) & mask; ; slot = slot + 1 & mask)
        {
            var index = _slots[slot];
            if (index < 0) return Insert(word, hash, slot);
            ref var entry = ref _entries[index];
            if (entry.Hash == hash && word.SequenceEqual(entry.Word)) return index;
        }
    }

    private int Insert(ReadOnlySpan<char> word, uint hash, int slot)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        _entries[_count] = new Entry { Hash = hash, Word = pool.Share(word) };
        _slots[slot] = _count++;
        if (_count * 2 > _slots.Length) Grow();
        return _count - 1;
    }

    private void Grow()
    {
        _slots = NewSlots(_slots.Length * 2);
        var mask = _slots.Length - 1;
        for (var i = 0; i < _count; i++)
        {
            var slot = (int)(_entries[i].Hash ^ _entries[i].Hash >> 15) & mask;
            while (_slots[slot] >= 0) slot = slot + 1 & mask;
            _slots[slot] = i;
        }
    }

    private static int[] NewSlots(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, -1);
        return slots;
    }
}
