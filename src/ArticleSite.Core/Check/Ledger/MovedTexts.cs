using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>Finds the text of an address that is no more among the articles the site has, by its mark.</summary>
internal sealed class MovedTexts
{
    private readonly List<(SiteArticle Article, TextMark Mark)> _articles = [];
    private readonly Dictionary<TextMark, int> _whole = [];
    private readonly Dictionary<int, List<int>> _parts = [];

    private MovedTexts()
    {
    }

    /// <summary>The texts of a site.</summary>
    public static MovedTexts Of(SiteModel site)
    {
        var texts = new MovedTexts();
        foreach (var article in site.Articles.Concat(site.Pages).OrderBy(article => article.Url.Path, StringComparer.Ordinal))
        {
            var mark = TextMark.Of(article.Article.Body.Sketch);
            if (mark.IsNone) continue;
            var number = texts._articles.Count;
            texts._articles.Add((article, mark));
            texts._whole.TryAdd(mark, number);
            for (var i = 0; i < TextMark.Size; i++)
            {
                if (!texts._parts.TryGetValue(KeyOf(mark, i), out var same)) texts._parts[KeyOf(mark, i)] = same = [];
                same.Add(number);
            }
        }

        return texts;
    }

    /// <summary>The article with just this text; null for none.</summary>
    public SiteArticle? Same(TextMark mark) => !mark.IsNone && _whole.TryGetValue(mark, out var number) ? _articles[number].Article : null;

    /// <summary>The article with nearly this text: the nearest, of equals the first by address. Null for none.</summary>
    public SiteArticle? Nearest(TextMark mark)
    {
        if (mark.IsNone) return null;
        if (Same(mark) is { } same) return same;
        Dictionary<int, int> equal = [];
        for (var i = 0; i < TextMark.Size; i++)
            foreach (var number in _parts.GetValueOrDefault(KeyOf(mark, i)) ?? []) equal[number] = equal.GetValueOrDefault(number) + 1;
        var best = equal.Where(entry => entry.Value >= TextMark.Near).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => (int?)entry.Key).FirstOrDefault();
        return best is { } found ? _articles[found].Article : null;
    }

    private static int KeyOf(TextMark mark, int part) => (part << 8) | mark[part];
}
