using System.Buffers;
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
        HashSet<string> stop = [.. articles.Select(article => article.Language).Append(site.Config.Language).Distinct(StringComparer.Ordinal).SelectMany(language => StopWords.Of(language).Words).Select(word => SearchWords.Fold(word))];
        var said = string.Join(' ', stop.Order(StringComparer.Ordinal));
        var before = source.TermsWith(said);
        var terms = SearchTerms.Gather(articles, stop, source.PrintOf, before, jobs);
        List<MadeFile> termFiles = [.. terms.Shards.Select(shard => Named("t", shard.Print, ".txt", to => to.Write(shard.Published().Span)))];
        var (articleFiles, articlePrints) = ArticleFiles(articles, site, terms, before);
        Action<IBufferWriter<byte>> table = to => JsonFile.Write(to, json =>
        {
            json.WriteNumber("articles", articles.Count);
            json.WriteNumber("shard", ArticlesOfShard);
            json.WriteString("stop", said);
            WriteAll(json, "terms", terms.Shards.Select(shard => shard.First));
            WriteAll(json, "term_files", termFiles.Select(file => NameOf(file.Path)));
            WriteAll(json, "article_files", articleFiles.Select(file => NameOf(file.Path)));
        });
        return new SearchIndex([new MadeFile(TablePath, Owner, table), .. termFiles, .. articleFiles], terms with { ArticleFiles = articlePrints }, said);
    }

    private const string Owner = "the search index";

    /// <summary>A file whose name tells its content.</summary>
    private static MadeFile Named(string kind, Fingerprint print, string ending, Action<IBufferWriter<byte>> write)
    {
        const int bitsOfName = 40;
        return new MadeFile($"{ShardFolder}/{kind}{print.High >> (64 - bitsOfName):x10}{ending}", Owner, write) { Print = () => print };
    }

    private static string NameOf(string path) => path[(ShardFolder.Length + 1)..path.LastIndexOf('.')];

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The files that show the articles, with what tells them apart. One of which all articles are as they were has the name it had, and is made when it is asked for.</summary>
    private static (List<MadeFile> Files, List<Fingerprint> Prints) ArticleFiles(List<SiteArticle> articles, SiteModel site, SearchTerms now, SearchTerms before)
    {
        List<MadeFile> files = new((articles.Count / ArticlesOfShard) + 1);
        List<Fingerprint> prints = new(files.Capacity);
        var buffer = new ArrayBufferWriter<byte>();
        for (var first = 0; first < articles.Count; first += ArticlesOfShard)
        {
            var end = Math.Min(first + ArticlesOfShard, articles.Count);
            var wasEnd = Math.Min(first + ArticlesOfShard, before.Articles.Count);
            var shard = articles.GetRange(first, end - first);
            Action<IBufferWriter<byte>> write = to => WriteArticles(to, shard, site);
            if (end == wasEnd && now.AreAsIn(before, first..end))
            {
                prints.Add(before.ArticleFiles[files.Count]);
            }
            else
            {
                buffer.ResetWrittenCount();
                write(buffer);
                var made = buffer.WrittenSpan.ToArray();
                prints.Add(Fingerprint.Of(made));
                write = to => to.Write(made);
            }

            files.Add(Named("a", prints[^1], ".json", write));
        }

        return (files, prints);
    }

    private static void WriteArticles(IBufferWriter<byte> to, List<SiteArticle> articles, SiteModel site) => JsonFile.WriteArray(to, json =>
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
