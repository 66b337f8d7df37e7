using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render.Machine;

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

    /// <summary>A shard of terms ends at the first line behind so many characters.</summary>
    private const int ShardLength = 8 * 1024;

    /// <summary>Of a word that more articles have, those that have it most are found under it.</summary>
    private const int MostPostings = 1500;

    private const int LongestSummary = 110;

    /// <summary>The index's files.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The plan: only what is published is found.</param>
    public static IReadOnlyList<MadeFile> Write(SiteModel site, IReadOnlyList<PlannedPage> pages)
    {
        List<SiteArticle> articles = [.. pages.OfType<ArticlePage>().Select(page => page.Article).Where(article => !article.IsNoIndex && article.Canonical is null)];
        HashSet<string> stop = [.. articles.Select(article => article.Language).Append(site.Config.Language).Distinct(StringComparer.Ordinal).SelectMany(StopWords.Of).Select(word => SearchWords.Fold(word))];
        var (firsts, terms) = TermShards(PostingsOf(articles, stop));
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

    private static List<(string Term, List<(int Article, int Weight)> Postings)> PostingsOf(List<SiteArticle> articles, HashSet<string> stop)
    {
        var entries = new Dictionary<string, double>[articles.Count];
        Parallel.For(0, articles.Count, i => entries[i] = SearchEntry.Of(articles[i], stop.Contains));
        Dictionary<string, List<(int Article, int Weight)>> index = new(32 * 1024, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var (term, weight) in entries[i])
            {
                if (!index.TryGetValue(term, out var postings)) index[term] = postings = new(4);
                postings.Add((i, SearchEntry.Rounded(weight)));
            }
        }

        return [.. index.Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal)];
    }

    private static (List<string> Firsts, List<byte[]> Shards) TermShards(List<(string Term, List<(int Article, int Weight)> Postings)> index)
    {
        List<string> firsts = [];
        List<byte[]> shards = [];
        var shard = new StringBuilder(ShardLength * 2);
        foreach (var (term, postings) in index)
        {
            if (shard.Length == 0) firsts.Add(term);
            shard.Append(term).Append(' ');
            AppendPostings(shard, postings);
            shard.Append('\n');
            if (shard.Length >= ShardLength) Cut();
        }

        if (shard.Length > 0) Cut();
        return (firsts, shards);

        void Cut()
        {
            shards.Add(Encoding.UTF8.GetBytes(shard.ToString()));
            shard.Clear();
        }
    }

    private static void AppendPostings(StringBuilder shard, List<(int Article, int Weight)> postings)
    {
        IEnumerable<(int Article, int Weight)> kept = postings;
        if (postings.Count > MostPostings)
            kept = postings.OrderByDescending(posting => posting.Weight).ThenBy(posting => posting.Article).Take(MostPostings).OrderBy(posting => posting.Article);
        var last = -1;
        foreach (var (article, weight) in kept)
        {
            shard.Append(Base36.Of((uint)(article - last - 1))).Append((char)('A' + weight - 1));
            last = article;
        }
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
}
