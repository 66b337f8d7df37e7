using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Gathers the parts of each series in the order to read them: by the author's numbers, then those without one from the
/// oldest on; ties by slug. Names that make the same address are one series, shown as most articles write it.
/// </summary>
public static class SeriesBuilder
{
    /// <summary>The list of all series; each has its page below.</summary>
    public static SiteUrl Root { get; } = new("/series/");

    /// <summary>Builds the series, sorted by name, and fills <see cref="SiteArticle.Series"/>.</summary>
    public static IReadOnlyList<Term> Build(IReadOnlyList<SiteArticle> articles, List<Diagnostic> findings)
    {
        List<Term> all = [];
        foreach (var parts in articles.Where(article => article.Article.Meta.Series is not null).GroupBy(SlugOf, StringComparer.Ordinal))
        {
            var series = new Term(NameOf(parts), Root.Below(parts.Key), null) { Articles = [.. parts.Order(Comparer<SiteArticle>.Create(InOrder))] };
            foreach (var part in parts) part.Series = series;
            all.Add(series);
            Check(series, findings);
        }

        all.Sort((left, right) => TaxonomyBuilder.ByName(left, right));
        return all;
    }

    private static string SlugOf(SiteArticle article) => Slug.Of(article.Article.Meta.Series!.Value.Value);

    private static string NameOf(IEnumerable<SiteArticle> parts) => parts
        .GroupBy(part => part.Article.Meta.Series!.Value.Value, StringComparer.Ordinal)
        .OrderByDescending(spelling => spelling.Count()).ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
        .First().Key;

    private static int InOrder(SiteArticle left, SiteArticle right)
    {
        var byNumber = (left.Article.Meta.SeriesOrder?.Value ?? int.MaxValue).CompareTo(right.Article.Meta.SeriesOrder?.Value ?? int.MaxValue);
        if (byNumber != 0) return byNumber;
        var byDate = (left.Date ?? DateTimeOffset.MaxValue).CompareTo(right.Date ?? DateTimeOffset.MaxValue);
        if (byDate != 0) return byDate;
        var bySlug = string.CompareOrdinal(UrlMap.SlugOf(left.Article), UrlMap.SlugOf(right.Article));
        return bySlug != 0 ? bySlug : left.Article.Source.CompareTo(right.Article.Source);
    }

    private static void Check(Term series, List<Diagnostic> findings)
    {
        var parts = series.Articles;
        if (parts.Count == 1) findings.Add(Rules.SeriesHasOnePart(NamePlace(parts[0]), series.Name));
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Article.Meta.SeriesOrder is { } order && parts[i - 1].Article.Meta.SeriesOrder is { } before && order.Value == before.Value)
                findings.Add(Rules.SeriesOrderIsTaken(new SourceLocation(parts[i].Article.Source, order.Span), order.Value, series.Name, new SourceLocation(parts[i - 1].Article.Source, before.Span)));
        }
    }

    private static SourceLocation NamePlace(SiteArticle part) => new(part.Article.Source, part.Article.Meta.Series!.Value.Span);
}
