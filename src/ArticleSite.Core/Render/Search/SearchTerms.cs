using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>The words of all articles, sorted, each with the articles that are found under it; and what tells apart the files that show the articles.</summary>
/// <param name="Articles">The articles in the order of their numbers.</param>
/// <param name="Shards">The words, some in each.</param>
internal sealed record SearchTerms(IReadOnlyList<SearchedArticle> Articles, IReadOnlyList<TermShard> Shards)
{
    /// <summary>Those of no article.</summary>
    public static SearchTerms None { get; } = new([], []);

    /// <summary>The prints of the files that show the articles, in their order.</summary>
    public IReadOnlyList<Fingerprint> ArticleFiles { get; init; } = [];

    /// <summary>Gathers the words of articles. Those of an article that is as it was are taken from what was gathered before.</summary>
    /// <param name="articles">The articles in the order of their numbers.</param>
    /// <param name="stop">Words that say nothing.</param>
    /// <param name="printOf">What tells an article and its place in the site apart; null where that is not known.</param>
    /// <param name="before">What was gathered before, with the same words that say nothing.</param>
    /// <param name="jobs">How many articles may be looked at at once; -1 for one a processor.</param>
    public static SearchTerms Gather(IReadOnlyList<SiteArticle> articles, IReadOnlySet<string> stop, Func<SiteArticle, ulong?> printOf, SearchTerms before, int jobs)
    {
        // loops, as code for lists of these few small types would have to be made at run time
        List<SearchedArticle> now = new(articles.Count);
        foreach (var article in articles) now.Add(new SearchedArticle(article.Article.Source.Value, printOf(article)));
        var numbers = before.NumbersIn(now);
        var isKnown = new bool[now.Count];
        foreach (var number in numbers)
            if (number >= 0) isKnown[number] = true;
        List<int> fresh = [];
        for (var i = 0; i < isKnown.Length; i++)
            if (!isKnown[i]) fresh.Add(i);
        var entries = new SearchTerm[fresh.Count][];
        var pool = new TextPool();
        const int few = 8; // done before another thread has come from what else is checked
        Together.Run(fresh.Count, fresh.Count < few ? 1 : jobs, () => new SearchEntry(stop, pool), (i, entry) => entries[i] = entry.Of(articles[fresh[i]]));
        return new SearchTerms(now, TermMerge.Merge(before.Shards, numbers, GatheredTerms.Of(fresh, entries)));
    }

    /// <summary>True when some articles in a row are, in their places, those of other terms.</summary>
    public bool AreAsIn(SearchTerms others, Range row)
    {
        for (var i = row.Start.Value; i < row.End.Value; i++)
        {
            var (source, print) = Articles[i];
            if (print is null || i >= others.Articles.Count || others.Articles[i].Print != print || others.Articles[i].Source != source) return false;
        }

        return true;
    }

    /// <summary>For each article its number in another list; -1 where it is not there, or is another by now.</summary>
    private int[] NumbersIn(List<SearchedArticle> others)
    {
        var numbers = new int[Articles.Count];
        Dictionary<string, int>? places = null; // nearly always each is where it was
        for (var i = 0; i < numbers.Length; i++)
        {
            var (source, print) = Articles[i];
            if (i < others.Count && others[i].Source == source) numbers[i] = i;
            else numbers[i] = (places ??= PlacesOf(others)).GetValueOrDefault(source, -1);
            if (numbers[i] >= 0 && (print is null || others[numbers[i]].Print != print)) numbers[i] = -1;
        }

        return numbers;
    }

    private static Dictionary<string, int> PlacesOf(List<SearchedArticle> articles)
    {
        Dictionary<string, int> places = new(articles.Count, StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++) places[articles[i].Source] = i;
        return places;
    }
}

/// <summary>An article of the index.</summary>
/// <param name="Source">Its file.</param>
/// <param name="Print">What tells it and its place in the site apart; null where that is not known.</param>
internal readonly record struct SearchedArticle(string Source, ulong? Print);
