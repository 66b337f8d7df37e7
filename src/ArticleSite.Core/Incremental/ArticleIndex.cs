using System.Globalization;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>The list of cached articles: which packs they lie in and where. It alone says what in the packs counts.</summary>
/// <param name="Generation">Which packs.</param>
/// <param name="Rules">What the articles were read by.</param>
/// <param name="Words">The texts they share.</param>
internal sealed record ArticleIndex(int Generation, Fingerprint Rules, WordTable Words)
{
    /// <summary>Its file in the cache.</summary>
    public const string Name = "articles";

    /// <summary>By the paths of their files.</summary>
    public IReadOnlyDictionary<string, CachedArticle> Articles { get; init; } = new Dictionary<string, CachedArticle>();

    /// <summary>The disk's clock when the build began that wrote this, in nanoseconds: younger stamps prove nothing.</summary>
    public long Moment { get; init; }

    /// <summary>Bytes of the pack of results that count.</summary>
    public long ResultsLength { get; init; }

    /// <summary>Bytes of the pack of bodies that count.</summary>
    public long BodiesLength { get; init; }

    public string ResultsName => NameOf("results", Generation);

    public string BodiesName => NameOf("bodies", Generation);

    /// <summary>The generation of a pack; null for another file.</summary>
    public static int? GenerationOf(string packName)
    {
        var dash = packName.LastIndexOf('-');
        var dot = packName.LastIndexOf('.');
        return dash >= 0 && dot > dash && int.TryParse(packName.AsSpan(dash + 1, dot - dash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation : null;
    }

    /// <summary>The index; null when there is none that can be used.</summary>
    public static ArticleIndex? Read(CacheFolder folder)
    {
        if (folder.Read(Name) is not { } from) return null;
        var generation = from.Int();
        var rules = from.Print();
        var moment = from.Long();
        var (results, bodies) = (from.Long(), from.Long());
        var words = WordTable.Read(from);
        var count = (int)from.Count();
        Dictionary<string, CachedArticle> articles = new(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) articles[from.Text()] = CachedArticle.Read(from);
        return new ArticleIndex(generation, rules, words) { Moment = moment, ResultsLength = results, BodiesLength = bodies, Articles = articles };
    }

    public void Write(CacheFolder folder, long resultsLength, long bodiesLength) => folder.Write(Name, to =>
    {
        to.Int(Generation);
        to.Print(Rules);
        to.Long(Moment);
        to.Long(resultsLength);
        to.Long(bodiesLength);
        Words.Write(to);
        to.Count((uint)Articles.Count);
        foreach (var (path, article) in Articles)
        {
            to.Text(path);
            article.Write(to);
        }
    });

    private static string NameOf(string kind, int generation) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{generation}.pack");
}
