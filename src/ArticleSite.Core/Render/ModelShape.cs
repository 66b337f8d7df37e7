using System.Collections.Frozen;

namespace ArticleSite.Core.Render;

/// <summary>
/// Which names a template may ask for, known without rendering a page: the names of <c>docs/theme.md</c>. Made from the
/// records themselves, so that it cannot tell another story than they do.
/// </summary>
internal static class ModelShape
{
    /// <summary>What arrays and texts know of themselves in the language.</summary>
    private static readonly string[] OfSequences = ["size", "empty?"];

    private static readonly FrozenDictionary<string, string[]> Members = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [""] = ["site", "page", "article", "articles", "term", "terms", "years", "target", "reason", "t", "ad", "disclosure"],
        ["site"] = SiteRecords.SiteNames,
        ["page"] = PageRecord.Names,
        ["page.pagination"] = PageRecord.PaginationNames,
        ["article"] = ArticleRecord.Names,
        ["article.previous"] = SummaryRecord.Names,
        ["article.next"] = SummaryRecord.Names,
        ["ad"] = AdRecord.Names,
        ["disclosure"] = ArticleContents.DisclosureNames,
        ["article.series"] = SeriesRecord.Names,
        ["article.series.previous"] = SummaryRecord.Names,
        ["article.series.next"] = SummaryRecord.Names,
        ["term"] = TermRecord.Names,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Below these anything may stand: the author decides.</summary>
    private static readonly FrozenSet<string> Open = new[] { "site.menus", "site.params", "article.extra" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sequences = new[]
    {
        "site.tags", "site.categories", "site.series", "page.breadcrumbs", "page.alternates", "article.tags", "article.categories", "article.keywords", "article.toc",
        "article.related", "article.also_read", "article.series.items", "articles", "terms", "years", "term.children", "term.parents", "page.pagination.links",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first name of a path that no page has, with the names that stand there; null when all is known.</summary>
    /// <param name="path">Names with dots: <c>article.previous.title</c>.</param>
    public static (string Name, int Offset, IReadOnlyList<string> Known)? FirstUnknown(string path)
    {
        var parent = "";
        var offset = 0;
        foreach (var name in path.Split('.'))
        {
            if (Open.Contains(parent)) return null;
            if (Sequences.Contains(parent)) return OfSequences.Contains(name) ? null : (name, offset, OfSequences);
            if (!Members.TryGetValue(parent, out var known)) return null; // a text, number or date: the language knows its members
            if (!known.Contains(name)) return (name, offset, known);
            parent = parent.Length == 0 ? name : parent + "." + name;
            offset += name.Length + 1;
        }

        return null;
    }
}
