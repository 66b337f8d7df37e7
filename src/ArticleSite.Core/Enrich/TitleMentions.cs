using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds the articles that say another's title: who writes "see Saving to a USB drive" means that article. Titles are looked up by
/// their rarest word, so each word of a text costs one look.
/// </summary>
internal static class TitleMentions
{
    /// <summary>For each article the others whose title it says, with how often, in order.</summary>
    /// <param name="articles">Title and language, and the hash of each word of the text.</param>
    /// <param name="jobs">Threads.</param>
    public static IReadOnlyList<(int Other, int Count)>[] Find(IReadOnlyList<(string Title, string Language, ReadOnlyMemory<uint> Words)> articles, int jobs)
    {
        var titles = articles.Select(article => WordsOf(article.Title, article.Language)).ToArray();
        var anchors = AnchorsOf(titles);
        var found = new IReadOnlyList<(int, int)>[articles.Count];
        Parallel.For(0, articles.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => found[i] = Find(i, articles[i].Words.Span, titles, anchors));
        return found;
    }

    private static IReadOnlyList<(int Other, int Count)> Find(int article, ReadOnlySpan<uint> words, (uint Hash, bool IsTelling)[][] titles, Dictionary<uint, List<(int Title, int At)>> anchors)
    {
        SortedDictionary<int, int>? counts = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!anchors.TryGetValue(words[i], out var candidates)) continue;
            foreach (var (title, at) in candidates)
            {
                if (title == article || !Matches(words, i - at, titles[title])) continue;
                counts ??= [];
                counts[title] = counts.GetValueOrDefault(title) + 1;
            }
        }

        return counts is null ? [] : [.. counts.Select(entry => (entry.Key, entry.Value))];
    }

    private static bool Matches(ReadOnlySpan<uint> words, int start, (uint Hash, bool IsTelling)[] title)
    {
        if (start < 0 || start + title.Length > words.Length) return false;
        for (var i = 0; i < title.Length; i++)
            if (words[start + i] != title[i].Hash) return false;
        return true;
    }

    /// <summary>Where each title's rarest telling word stands in it. A title of nothing but stop words is said by every text.</summary>
    private static Dictionary<uint, List<(int Title, int At)>> AnchorsOf((uint Hash, bool IsTelling)[][] titles)
    {
        Dictionary<uint, int> spread = [];
        foreach (var title in titles)
            foreach (var (hash, _) in title) spread[hash] = spread.GetValueOrDefault(hash) + 1;
        Dictionary<uint, List<(int, int)>> anchors = [];
        for (var i = 0; i < titles.Length; i++)
        {
            var best = -1;
            for (var at = 0; at < titles[i].Length; at++)
                if (titles[i][at].IsTelling && (best < 0 || spread[titles[i][at].Hash] < spread[titles[i][best].Hash])) best = at;
            if (best < 0) continue;
            if (!anchors.TryGetValue(titles[i][best].Hash, out var list)) anchors[titles[i][best].Hash] = list = [];
            list.Add((i, best));
        }

        return anchors;
    }

    private static (uint Hash, bool IsTelling)[] WordsOf(string title, string language)
    {
        var stop = StopWords.Of(language);
        List<(uint, bool)> words = [];
        var reader = new WordReader(title);
        while (reader.Next())
        {
            var word = reader.Word.ToString().ToLowerInvariant();
            words.Add((WordReader.HashOf(word), word.Length > 1 && !stop.Contains(word)));
        }

        return [.. words];
    }
}
