using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render.Machine;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>
/// The search index: files small enough that a browser loads the few a query needs. Terms stand sorted in shards; a line is a
/// term, a blank and its articles, each as the distance from the one before (base 36) and a letter for the weight. Articles
/// stand in shards of their own with what a list of results shows. <c>index.json</c> tells where each shard begins.
/// </summary>
public static class SearchIndex
{
    /// <summary>Where the table of shards lies, below the search page.</summary>
    public const string TablePath = "search/index.json";

    /// <summary>Articles of one shard: a list of ten results needs ten shards at worst.</summary>
    private const int ArticlesOfShard = 32;

    /// <summary>A shard of terms ends at the first line behind so many bytes.</summary>
    private const int ShardLength = 8 * 1024;

    /// <summary>Of a word that more articles have, those that have it most are found under it.</summary>
    private const int MostPostings = 1500;

    private const int LongestSummary = 110;

    /// <summary>The index's files.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The plan: only what is published is found.</param>
    /// <param name="jobs">How many articles may be looked at at once; -1 for one a processor.</param>
    public static IReadOnlyList<MadeFile> Write(SiteModel site, IReadOnlyList<PlannedPage> pages, int jobs)
    {
        List<SiteArticle> articles = [.. pages.OfType<ArticlePage>().Select(page => page.Article).Where(article => !article.IsNoIndex && article.Canonical is null)];
        HashSet<string> stop = [.. articles.Select(article => article.Language).Append(site.Config.Language).Distinct(StringComparer.Ordinal).SelectMany(StopWords.Of).Select(word => SearchWords.Fold(word))];
        var (firsts, terms) = TermShards(PostingsOf(articles, stop, jobs));
        var shown = ArticleShards(articles, site);
        var version = VersionOf(terms.Concat(shown));
        var table = JsonFile.Write(json =>
        {
            json.WriteString("version", version);
            json.WriteNumber("articles", articles.Count);
            json.WriteNumber("shard", ArticlesOfShard);
            json.WriteString("stop", string.Join(' ', stop.Order(StringComparer.Ordinal)));
            json.WriteStartArray("terms");
            foreach (var first in firsts) json.WriteStringValue(first);
            json.WriteEndArray();
        });
        return
        [
            Named(TablePath, table),
            .. terms.Select((shard, i) => Named($"search/{version}/t{i}.txt", shard)),
            .. shown.Select((shard, i) => Named($"search/{version}/a{i}.json", shard)),
        ];

        static MadeFile Named(string path, byte[] content) => new(path, "the search index", () => content);
    }

    /// <summary>The folder of the shards, whose name changes with their content; null for no index.</summary>
    internal static string? FolderOf(IReadOnlyList<MadeFile> index) => index.Count > 1 ? index[1].Path[..index[1].Path.LastIndexOf('/')] : null;

    private static List<(string Term, List<Posting> Postings)> PostingsOf(List<SiteArticle> articles, HashSet<string> stop, int jobs)
    {
        var (entries, pool) = (new SearchTerm[articles.Count][], new TextPool());
        Parallel.For(0, articles.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new SearchEntry(stop, pool), (i, _, entry) =>
        {
            entries[i] = entry.Of(articles[i]);
            return entry;
        }, static _ => { });

        Dictionary<string, List<Posting>> index = new(32 * 1024, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var (word, weight) in entries[i])
            {
                ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(index, word, out _);
                (postings ??= new List<Posting>(4)).Add(new Posting(i, weight));
            }
        }

        List<(string Term, List<Posting> Postings)> sorted = [.. index.Select(entry => (entry.Key, entry.Value))];
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Term, right.Term));
        return sorted;
    }

    private static (List<string> Firsts, List<byte[]> Shards) TermShards(List<(string Term, List<Posting> Postings)> index)
    {
        List<string> firsts = [];
        List<byte[]> shards = [];
        var shard = new ArrayBufferWriter<byte>(ShardLength * 2);
        foreach (var (term, postings) in index)
        {
            if (shard.WrittenCount == 0) firsts.Add(term);
            Encoding.UTF8.GetBytes(term, shard);
            shard.Write(" "u8);
            Write(shard, postings.Count > MostPostings ? Heaviest(postings) : postings);
            shard.Write("\n"u8);
            if (shard.WrittenCount >= ShardLength) Cut();
        }

        if (shard.WrittenCount > 0) Cut();
        return (firsts, shards);

        void Cut()
        {
            shards.Add(shard.WrittenSpan.ToArray());
            shard.ResetWrittenCount();
        }
    }

    private static void Write(ArrayBufferWriter<byte> shard, List<Posting> postings)
    {
        var last = -1;
        foreach (var (article, weight) in postings)
        {
            Base36.Write(shard, (uint)(article - last - 1));
            shard.Write([(byte)('A' + weight - 1)]);
            last = article;
        }
    }

    /// <summary>Those of the greatest weights; of equal ones the first.</summary>
    private static List<Posting> Heaviest(List<Posting> postings)
    {
        Span<int> counts = stackalloc int[SearchEntry.Heaviest + 1];
        foreach (var posting in postings) counts[posting.Weight]++;
        var (least, room) = (SearchEntry.Heaviest, MostPostings);
        for (; counts[least] <= room; least--) room -= counts[least];
        List<Posting> kept = new(MostPostings);
        foreach (var posting in postings)
            if (posting.Weight > least || (posting.Weight == least && room-- > 0)) kept.Add(posting);
        return kept;
    }

    private static List<byte[]> ArticleShards(List<SiteArticle> articles, SiteModel site) =>
    [
        .. articles.Chunk(ArticlesOfShard).Select(chunk => JsonFile.WriteArray(json =>
        {
            foreach (var article in chunk)
            {
                json.WriteStartArray();
                json.WriteStringValue(article.Title);
                json.WriteStringValue(article.Url.Href(site.Config.BaseUrl));
                json.WriteStringValue(Short(article.Summary));
                json.WriteStringValue(article.Date is { } date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "");
                json.WriteEndArray();
            }
        })),
    ];

    /// <summary>The beginning, cut between words.</summary>
    private static string Short(string text)
    {
        if (text.Length <= LongestSummary) return text;
        var blank = text.LastIndexOf(' ', LongestSummary);
        var end = blank > 0 ? blank : LongestSummary;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }

    /// <summary>A new name for a new index: a browser never mixes the shards of two.</summary>
    private static string VersionOf(IEnumerable<byte[]> shards)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var shard in shards) hash.AppendData(shard);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }

    /// <summary>An article that has a word.</summary>
    /// <param name="Article">Its number in the index.</param>
    /// <param name="Weight">What the word means to it, from 1 to <see cref="SearchEntry.Heaviest"/>.</param>
    private readonly record struct Posting(int Article, int Weight);
}
