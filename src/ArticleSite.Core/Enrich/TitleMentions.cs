using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds the articles that say another's title: who writes "see Saving to a USB drive" means that article. Where a text has the
/// first words of some title, it is looked up as a whole, once for each length that titles with these first words have; so
/// the work grows with the texts, however many titles share their words.
/// </summary>
internal sealed class TitleMentions
{
    /// <summary>Longer titles are said by nobody.</summary>
    private const int LongestTitle = 24;

    /// <summary>With how many words a title begins; shorter ones are all beginning.</summary>
    private const int BeginningLength = 3;

    /// <summary>A title that more articles have, or clusters of them, means none of them.</summary>
    private const int MostOfOneTitle = 8;

    /// <summary>More values of one key tell nothing: titles have no more lengths, and one that so many articles have means none of them.</summary>
    private const int MostValues = LongestTitle + 1;

    /// <summary>Bits of the sieve for first words, by which most words of a text are told apart from those of titles.</summary>
    private const int FirstsSize = 1 << 16;

    /// <summary>Bits of the sieve for the first words together.</summary>
    private const int SieveSize = 1 << 20;

    private readonly ulong[] _firsts = new ulong[FirstsSize / 64];
    private readonly ulong[] _sieve = new ulong[SieveSize / 64];
    private readonly Dictionary<ulong, int[]> _lengths = [];
    private readonly Dictionary<ulong, int[]> _titles = [];

    private TitleMentions(IReadOnlyList<(string Title, string Language, ArticleBody Body)> articles, int[] groupOf, int jobs)
    {
        var written = new uint[]?[articles.Count];
        Together.Run(written.Length, jobs, i => written[i] = WordsOf(articles[i].Title, articles[i].Language));
        Dictionary<ulong, List<int>> lengths = new(written.Length);
        Dictionary<ulong, List<int>> titles = new(written.Length);
        List<ulong> prints = new(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] is not { } words) continue;
            var beginning = KeyOf(words.AsSpan(0, Math.Min(BeginningLength, words.Length)));
            Mark(_firsts, words[0]);
            Mark(_sieve, beginning);
            Add(lengths, beginning, words.Length);
            Add(titles, KeyOf(words), groupOf[i]);
            prints.Add(TextSketch.PrintOf(words));
        }

        foreach (var (beginning, known) in lengths) _lengths[beginning] = Sorted(known);
        foreach (var (title, groups) in titles) _titles[title] = groups.Count <= MostOfOneTitle ? Sorted(groups) : [];
        Print = PrintOf(prints);
    }

    /// <summary>A hash of all titles.</summary>
    private ulong Print { get; }

    /// <summary>For each article the groups of others whose title it says, with how often.</summary>
    /// <param name="articles">Title, language and text.</param>
    /// <param name="groupOf">The group of each article; what it says of its own group does not count.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="before">What an earlier build found: where the titles are the same, texts it had are not read.</param>
    /// <param name="said">What is found, for a later build.</param>
    public static Dictionary<int, int>[] Find(IReadOnlyList<(string Title, string Language, ArticleBody Body)> articles, int[] groupOf, int jobs, TextState? before, out SaidTitles said)
    {
        var titles = new TitleMentions(articles, groupOf, jobs);
        var known = before?.Titles == titles.Print ? before.SaidByTexts() : [];
        var isNew = false;
        var found = new Dictionary<int, int>[articles.Count];
        var inText = new (ulong, int)[articles.Count][];
        Together.Run(articles.Count, jobs, i =>
        {
            var body = articles[i].Body;
            if (!known.TryGetValue(body.WordsPrint, out var own))
            {
                own = titles.In(body.Words.AsSpan());
                Volatile.Write(ref isNew, true);
            }

            (inText[i], found[i]) = (own, titles.GroupsOf(own, groupOf[i]));
        });

        Dictionary<ulong, (ulong, int)[]> ofTexts = new(articles.Count);
        for (var i = 0; i < inText.Length; i++) ofTexts[articles[i].Body.WordsPrint] = inText[i];
        said = new SaidTitles(titles.Print, ofTexts, isNew);
        return found;
    }

    /// <summary>The titles that a text says, with how often.</summary>
    private (ulong Title, int Count)[] In(ReadOnlySpan<uint> words)
    {
        Dictionary<ulong, int>? counts = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsMarked(_firsts, words[i])) continue;
            var beginning = Start;
            for (var length = 1; length <= BeginningLength && i + length <= words.Length; length++)
            {
                beginning = Next(beginning, words[i + length - 1]);
                if (IsMarked(_sieve, beginning)) Look(words[i..], beginning, counts ??= []);
            }
        }

        return counts is null ? [] : [.. counts.Select(entry => (entry.Key, entry.Value))];
    }

    private void Look(ReadOnlySpan<uint> words, ulong beginning, Dictionary<ulong, int> counts)
    {
        if (!_lengths.TryGetValue(beginning, out var lengths)) return;
        foreach (var length in lengths)
        {
            if (length > words.Length) break;
            var title = KeyOf(words[..length]);
            if (_titles.ContainsKey(title)) counts[title] = counts.GetValueOrDefault(title) + 1;
        }
    }

    /// <summary>The groups that have titles.</summary>
    private Dictionary<int, int> GroupsOf((ulong Title, int Count)[] said, int own)
    {
        Dictionary<int, int> counts = [];
        foreach (var (title, count) in said)
            foreach (var group in _titles[title])
                if (group != own) counts[group] = counts.GetValueOrDefault(group) + count;
        return counts;
    }

    private static void Mark(ulong[] sieve, ulong key) => sieve[(int)((key / 64) & (ulong)(sieve.Length - 1))] |= 1ul << (int)(key % 64);

    private static bool IsMarked(ulong[] sieve, ulong key) => (sieve[(int)((key / 64) & (ulong)(sieve.Length - 1))] >> (int)(key % 64) & 1) != 0;

    /// <summary>Adds a value unless it is there; there are few, but for titles that hundreds have.</summary>
    private static void Add(Dictionary<ulong, List<int>> to, ulong key, int value)
    {
        if (!to.TryGetValue(key, out var known)) to[key] = known = new List<int>(1);
        if (known.Count < MostValues && !known.Contains(value)) known.Add(value);
    }

    private static int[] Sorted(List<int> values)
    {
        values.Sort();
        return [.. values];
    }

    /// <summary>A hash of all titles, whatever their order and however many have the same.</summary>
    private static ulong PrintOf(List<ulong> titles)
    {
        titles.Sort();
        var print = new ContentHash();
        for (var i = 0; i < titles.Count; i++)
            if (i == 0 || titles[i] != titles[i - 1]) print.Add(titles[i]);
        return print.Value;
    }

    private const ulong Start = 14695981039346656037ul;

    private static ulong Next(ulong key, uint word) => (key ^ word ^ (key >> 32)) * 0x9E3779B97F4A7C15ul;

    private static ulong KeyOf(ReadOnlySpan<uint> words)
    {
        var key = Start;
        foreach (var word in words) key = Next(key, word);
        return key;
    }

    /// <summary>The hashes of a title's words; null for one of nothing but stop words, which every text says, and for one too long.</summary>
    private static uint[]? WordsOf(string title, string language)
    {
        var stop = StopWords.Of(language);
        List<uint> words = [];
        var isTelling = false;
        var reader = new WordReader(title);
        while (reader.Next())
        {
            var word = reader.Word.ToString().ToLowerInvariant();
            if (word.Length > BodyText.LongestWord) continue; // texts leave it out too
            words.Add(WordReader.HashOf(word));
            isTelling |= word.Length > 1 && !stop.Contains(word);
        }

        return isTelling && words.Count <= LongestTitle ? [.. words] : null;
    }
}
