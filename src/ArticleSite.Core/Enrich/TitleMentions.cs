using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds the articles that say another's title: who writes "see Saving to a USB drive" means that article. Where a text has the
/// first word of some title, it is looked up as a whole, once for each length that titles with this first word have; so
/// the work grows with the texts, however many titles share their words.
/// </summary>
internal static class TitleMentions
{
    /// <summary>Longer titles are said by nobody.</summary>
    private const int LongestTitle = 24;

    /// <summary>For each article the others whose title it says, with how often, in order.</summary>
    /// <param name="articles">Title and language, and the hash of each word of the text.</param>
    /// <param name="jobs">Threads.</param>
    public static IReadOnlyList<(int Other, int Count)>[] Find(IReadOnlyList<(string Title, string Language, ReadOnlyMemory<uint> Words)> articles, int jobs)
    {
        Dictionary<uint, SortedSet<int>> lengths = [];
        Dictionary<ulong, List<int>> titles = [];
        for (var i = 0; i < articles.Count; i++)
        {
            if (WordsOf(articles[i].Title, articles[i].Language) is not { } words) continue;
            if (!lengths.TryGetValue(words[0], out var known)) lengths[words[0]] = known = [];
            known.Add(words.Length);
            var key = KeyOf(words);
            if (!titles.TryGetValue(key, out var same)) titles[key] = same = [];
            same.Add(i);
        }

        var starts = lengths.ToDictionary(start => start.Key, start => start.Value.ToArray());
        var found = new IReadOnlyList<(int, int)>[articles.Count];
        Parallel.For(0, articles.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => found[i] = Find(i, articles[i].Words.Span, starts, titles));
        return found;
    }

    private static IReadOnlyList<(int Other, int Count)> Find(int article, ReadOnlySpan<uint> words, Dictionary<uint, int[]> starts, Dictionary<ulong, List<int>> titles)
    {
        SortedDictionary<int, int>? counts = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!starts.TryGetValue(words[i], out var lengths)) continue;
            foreach (var length in lengths)
            {
                if (i + length > words.Length) break;
                if (!titles.TryGetValue(KeyOf(words.Slice(i, length)), out var same)) continue;
                counts ??= [];
                foreach (var title in same)
                    if (title != article) counts[title] = counts.GetValueOrDefault(title) + 1;
            }
        }

        return counts is null ? [] : [.. counts.Select(entry => (entry.Key, entry.Value))];
    }

    private static ulong KeyOf(ReadOnlySpan<uint> words)
    {
        var key = 14695981039346656037ul + (ulong)words.Length;
        foreach (var word in words) key = (key ^ word) * 1099511628211ul;
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
