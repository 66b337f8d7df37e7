using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render.Machine;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render.Search;

/// <summary>
/// The search index: files small enough that a browser loads the few a query needs. Terms stand sorted in shards; a line is a
/// term, a blank and its articles, each as the distance from the one before (base 36) and a letter for the weight. Articles
/// stand in shards of their own with what a list of results shows. <c>index.json</c> tells where each shard begins, and its name, which
/// changes with its content: a browser never mixes the shards of two indexes, and after an edit few files are other ones. For that articles
/// are numbered from the oldest, and shards end where their words say so.
/// </summary>
/// <param name="Files">Its files.</param>
/// <param name="Terms">What they were made of.</param>
/// <param name="Stop">The words that said nothing, in one text.</param>
internal sealed record SearchIndex(IReadOnlyList<MadeFile> Files, SearchTerms Terms, string Stop)
{
    /// <summary>Where the table of shards lies, below the search page.</summary>
    public const string TablePath = "search/index.json";

    /// <summary>The folder of the shards, none of which ever changes under its name.</summary>
    public const string ShardFolder = "search/shards";

    /// <summary>Articles of one shard: a list of ten results needs ten shards at worst.</summary>
    private const int ArticlesOfShard = 32;

    /// <summary>A shard of terms has at least so many bytes.</summary>
    private const int ShortestShard = 4 * 1024;

    /// <summary>It ends at the first line behind so many bytes at last.</summary>
    private const int LongestShard = 12 * 1024;

    /// <summary>Between the two it ends at one in so many terms, told by the term itself: a new term does not move the ends of all shards behind it.</summary>
    private const uint EndsAtOneIn = 64;

    /// <summary>Of a word that more articles have, those that have it most are found under it.</summary>
    private const int MostPostings = 1500;

    private const int LongestSummary = 110;

    /// <summary>The index without a file, of a site without a search page.</summary>
    public static SearchIndex None { get; } = new([], SearchTerms.None, "");

    /// <summary>Makes the index.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The plan: only what is published is found.</param>
    /// <param name="source">What the last build knew.</param>
    /// <param name="jobs">How many articles may be looked at at once; -1 for one a processor.</param>
    public static SearchIndex Make(SiteModel site, IReadOnlyList<PlannedPage> pages, SearchSource source, int jobs)
    {
        if (!pages.Any(page => page is SearchPage)) return None;
        List<SiteArticle> articles = [.. pages.OfType<ArticlePage>().Select(page => page.Article).Where(article => !article.IsNoIndex && article.Canonical is null).Reverse()];
        HashSet<string> stop = [.. articles.Select(article => article.Language).Append(site.Config.Language).Distinct(StringComparer.Ordinal).SelectMany(StopWords.Of).Select(word => SearchWords.Fold(word))];
        var said = string.Join(' ', stop.Order(StringComparer.Ordinal));
        var before = source.TermsWith(said);
        var terms = SearchTerms.Gather(articles, stop, source.PrintOf, before, jobs);
        var (firsts, shards) = TermShards(terms);
        List<MadeFile> termFiles = [.. shards.Select(shard => Named("t", shard, ".txt"))];
        var articleFiles = ArticleFiles(articles, site, terms.Articles, before);
        var table = JsonFile.Write(json =>
        {
            json.WriteNumber("articles", articles.Count);
            json.WriteNumber("shard", ArticlesOfShard);
            json.WriteString("stop", said);
            WriteAll(json, "terms", firsts);
            WriteAll(json, "term_files", termFiles.Select(file => NameOf(file.Path)));
            WriteAll(json, "article_files", articleFiles.Select(file => NameOf(file.Path)));
        });
        return new SearchIndex([new MadeFile(TablePath, Owner, () => table), .. termFiles, .. articleFiles], terms with { ArticleFiles = [.. articleFiles.Select(file => file.Path)] }, said);
    }

    private const string Owner = "the search index";

    private static MadeFile Named(string kind, byte[] shard, string ending) =>
        new($"{ShardFolder}/{kind}{Convert.ToHexStringLower(SHA256.HashData(shard).AsSpan(0, 5))}{ending}", Owner, () => shard);

    private static string NameOf(string path) => path[(ShardFolder.Length + 1)..path.LastIndexOf('.')];

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static (List<string> Firsts, List<byte[]> Shards) TermShards(SearchTerms terms)
    {
        List<string> firsts = [];
        List<byte[]> shards = [];
        var shard = new ArrayBufferWriter<byte>(LongestShard * 2);
        for (var i = 0; i < terms.Words.Count; i++)
        {
            var word = terms.Words[i];
            if (shard.WrittenCount == 0) firsts.Add(word);
            Encoding.UTF8.GetBytes(word, shard);
            shard.Write(" "u8);
            var postings = terms.Of(i);
            Write(shard, postings.Length > MostPostings ? Heaviest(postings) : postings);
            shard.Write("\n"u8);
            if (shard.WrittenCount >= LongestShard || (shard.WrittenCount >= ShortestShard && WordReader.HashOf(word) % EndsAtOneIn == 0)) Cut();
        }

        if (shard.WrittenCount > 0) Cut();
        return (firsts, shards);

        void Cut()
        {
            shards.Add(shard.WrittenSpan.ToArray());
            shard.ResetWrittenCount();
        }
    }

    private static void Write(ArrayBufferWriter<byte> shard, ReadOnlySpan<Posting> postings)
    {
        var last = -1;
        foreach (var (article, weight) in postings)
        {
            Base36.Write(shard, (uint)(article - last - 1));
            shard.Write([(byte)('A' + weight - 1)]);
            last = article;
        }
    }

    /// <summary>Those of the greatest weights; of equal ones the newest.</summary>
    private static Posting[] Heaviest(ReadOnlySpan<Posting> postings)
    {
        Span<int> counts = stackalloc int[SearchEntry.Heaviest + 1];
        foreach (var posting in postings) counts[posting.Weight]++;
        var (least, room) = (SearchEntry.Heaviest, MostPostings);
        for (; counts[least] <= room; least--) room -= counts[least];
        var kept = new Posting[MostPostings];
        var at = kept.Length;
        for (var i = postings.Length - 1; i >= 0; i--)
            if (postings[i].Weight > least || (postings[i].Weight == least && room-- > 0)) kept[--at] = postings[i];
        return kept;
    }

    /// <summary>The files that show the articles. One of which all articles are as they were has the name it had, and is made when it is asked for.</summary>
    private static List<MadeFile> ArticleFiles(List<SiteArticle> articles, SiteModel site, IReadOnlyList<SearchedArticle> now, SearchTerms before)
    {
        List<MadeFile> files = new((articles.Count / ArticlesOfShard) + 1);
        for (var first = 0; first < articles.Count; first += ArticlesOfShard)
        {
            var shard = articles.GetRange(first, Math.Min(ArticlesOfShard, articles.Count - first));
            var print = PrintOf(now, first, shard.Count);
            var isKnown = print is not null && print == PrintOf(before.Articles, first, Math.Min(ArticlesOfShard, before.Articles.Count - first)) && files.Count < before.ArticleFiles.Count;
            var file = isKnown ? new MadeFile(before.ArticleFiles[files.Count], Owner, () => ArticleShard(shard, site)) : Named("a", ArticleShard(shard, site), ".json");
            files.Add(print is { } known ? file with { Print = () => known } : file);
        }

        return files;
    }

    /// <summary>What tells some articles, as they stand in a row, from others; null where it is not known of one.</summary>
    private static Fingerprint? PrintOf(IReadOnlyList<SearchedArticle> articles, int first, int count)
    {
        var to = new ByteWriter();
        for (var i = first; i < first + count; i++)
        {
            if (articles[i].Print is not { } print) return null;
            to.Text(articles[i].Source);
            to.Long((long)print);
        }

        return Fingerprint.Of(to);
    }

    private static byte[] ArticleShard(List<SiteArticle> articles, SiteModel site) => JsonFile.WriteArray(json =>
    {
        foreach (var article in articles)
        {
            json.WriteStartArray();
            json.WriteStringValue(article.Title);
            json.WriteStringValue(article.Url.Href(site.Config.BaseUrl));
            json.WriteStringValue(Short(article.Summary));
            json.WriteStringValue(article.Date is { } date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "");
            json.WriteEndArray();
        }
    });

    /// <summary>The beginning, cut between words.</summary>
    private static string Short(string text)
    {
        if (text.Length <= LongestSummary) return text;
        var blank = text.LastIndexOf(' ', LongestSummary);
        var end = blank > 0 ? blank : LongestSummary;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }
}
