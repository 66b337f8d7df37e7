using System.Globalization;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Render;

/// <summary>Puts the articles of a list into its order.</summary>
internal static class ArticleOrder
{
    /// <summary>The articles in an order.</summary>
    /// <param name="newestFirst">The newest first; this stays so among equals.</param>
    /// <param name="order">The order.</param>
    public static IReadOnlyList<SiteArticle> Sort(IReadOnlyList<SiteArticle> newestFirst, ListOrder order)
    {
        if (order == ListOrder.NewestFirst) return newestFirst;
        IOrderedEnumerable<SiteArticle>? sorted = null;
        foreach (var key in order.Keys)
        {
            sorted = key.Key switch
            {
                ListKey.Date => By(article => article.Date, null, key.IsDescending),
                ListKey.Updated => By(article => article.Modified, null, key.IsDescending),
                ListKey.Title => By(article => article.Title, StringComparer.Ordinal, key.IsDescending),
                ListKey.Sticky => By(article => article.Article.Meta.Sticky?.Value ?? 0, null, key.IsDescending),
                ListKey.Top => By(TopOf, null, key.IsDescending),
                _ => throw new ArgumentOutOfRangeException(nameof(order)),
            };
        }

        return sorted is null ? newestFirst : [.. sorted];

        IOrderedEnumerable<SiteArticle> By<T>(Func<SiteArticle, T> value, IComparer<T>? comparer, bool isDescending) => (sorted, isDescending) switch
        {
            (null, false) => newestFirst.OrderBy(value, comparer),
            (null, true) => newestFirst.OrderByDescending(value, comparer),
            (_, false) => sorted.ThenBy(value, comparer),
            (_, true) => sorted.ThenByDescending(value, comparer),
        };
    }

    /// <summary>What plug-ins of Hexo make of <c>top</c>: true is a one, and what is no number counts for nothing.</summary>
    private static int TopOf(SiteArticle article)
    {
        foreach (var entry in article.Article.Meta.Extra)
        {
            if (entry.Key.Value != "top" || entry.Value is not YamlScalar scalar) continue;
            if (scalar.Value is "true" or "True" or "TRUE") return 1;
            return int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        return 0;
    }
}
