using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>Brings articles and their translations together: those that share a <c>translation_key</c>.</summary>
internal static class Translations
{
    /// <summary>Tells each article its translations; of two in one language the first keeps the place.</summary>
    public static void Link(IEnumerable<SiteArticle> articles, List<Diagnostic> findings)
    {
        var families = articles.Where(article => article.Article.Meta.TranslationKey is not null)
            .GroupBy(article => article.Article.Meta.TranslationKey!.Value.Value, StringComparer.Ordinal);
        foreach (var family in families)
        {
            SortedDictionary<string, SiteArticle> byLanguage = new(StringComparer.OrdinalIgnoreCase);
            foreach (var article in family.OrderBy(article => article.Article.Source))
                if (!byLanguage.TryAdd(article.Language, article)) findings.Add(Rules.TranslationIsTaken(PlaceOf(article), family.Key, article.Language, PlaceOf(byLanguage[article.Language])));

            if (byLanguage.Count < 2) continue;
            IReadOnlyList<SiteArticle> all = [.. byLanguage.Values];
            foreach (var article in all) article.Translations = all;
        }
    }

    private static SourceLocation PlaceOf(SiteArticle article) =>
        new(article.Article.Source, article.Article.Meta.TranslationKey!.Value.Span); // only articles with a key come here
}
