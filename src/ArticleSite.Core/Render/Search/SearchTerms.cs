using System.Runtime.InteropServices;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>The words of all articles, sorted, each with the articles that are found under it.</summary>
/// <param name="Articles">The articles in the order of their numbers.</param>
/// <param name="Words">The words.</param>
/// <param name="Ends">Where in <paramref name="Postings"/> the articles of a word end and those of the next begin.</param>
/// <param name="Postings">For each word its articles by number.</param>
internal sealed record SearchTerms(IReadOnlyList<SearchedArticle> Articles, IReadOnlyList<string> Words, IReadOnlyList<int> Ends, List<Posting> Postings)
{
    /// <summary>Those of no article.</summary>
    public static SearchTerms None { get; } = new([], [], [], []);

    /// <summary>The names of the files that show the articles, in their order.</summary>
    public IReadOnlyList<string> ArticleFiles { get; init; } = [];

    /// <summary>The articles under a word.</summary>
    public ReadOnlySpan<Posting> Of(int word)
    {
        var start = word == 0 ? 0 : Ends[word - 1];
        return CollectionsMarshal.AsSpan(Postings)[start..Ends[word]];
    }

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
        Parallel.For(0, fresh.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new SearchEntry(stop, pool), (i, _, entry) =>
        {
            entries[i] = entry.Of(articles[fresh[i]]);
            return entry;
        }, static _ => { });

        Dictionary<string, List<Posting>> added = new(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var (word, weight) in entries[i])
            {
                ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(added, word, out _);
                (postings ??= new List<Posting>(4)).Add(new Posting(fresh[i], weight));
            }
        }

        return before.Merge(numbers, added, now);
    }

    /// <summary>For each article its number in another list; -1 where it is not there, or is another by now.</summary>
    private int[] NumbersIn(List<SearchedArticle> others)
    {
        Dictionary<string, int> places = new(others.Count, StringComparer.Ordinal);
        for (var i = 0; i < others.Count; i++) places[others[i].Source] = i;
        var numbers = new int[Articles.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (source, print) = Articles[i];
            numbers[i] = print is not null && places.TryGetValue(source, out var place) && others[place].Print == print ? place : -1;
        }

        return numbers;
    }

    private SearchTerms Merge(int[] numbers, Dictionary<string, List<Posting>> added, List<SearchedArticle> articles)
    {
        List<string> more = [.. added.Keys];
        more.Sort(StringComparer.Ordinal);
        List<string> words = new(Words.Count + more.Count);
        List<int> ends = new(words.Capacity);
        List<Posting> all = new(Postings.Count + more.Count);
        for (int i = 0, j = 0; i < Words.Count || j < more.Count;)
        {
            var order = i == Words.Count ? 1 : j == more.Count ? -1 : string.CompareOrdinal(Words[i], more[j]);
            var (word, start) = (order <= 0 ? Words[i] : more[j], all.Count);
            if (order <= 0)
                foreach (var (article, weight) in Of(i++))
                    if (numbers[article] >= 0) all.Add(new Posting(numbers[article], weight));
            if (order >= 0) all.AddRange(added[more[j++]]);
            if (all.Count == start) continue;
            Order(CollectionsMarshal.AsSpan(all)[start..]);
            words.Add(word);
            ends.Add(all.Count);
        }

        return new SearchTerms(articles, words, ends, all);
    }

    /// <summary>Puts articles into the order of their numbers, in which nearly all stand already.</summary>
    private static void Order(Span<Posting> postings)
    {
        for (var i = 1; i < postings.Length; i++)
        {
            var posting = postings[i];
            var at = i;
            for (; at > 0 && postings[at - 1].Article > posting.Article; at--) postings[at] = postings[at - 1];
            postings[at] = posting;
        }
    }
}

/// <summary>An article of the index.</summary>
/// <param name="Source">Its file.</param>
/// <param name="Print">What tells it and its place in the site apart; null where that is not known.</param>
internal readonly record struct SearchedArticle(string Source, ulong? Print);

/// <summary>An article under a word.</summary>
/// <param name="Article">Its number.</param>
/// <param name="Weight">What the word means to it, from 1 to <see cref="SearchEntry.Heaviest"/>.</param>
internal readonly record struct Posting(int Article, int Weight);
