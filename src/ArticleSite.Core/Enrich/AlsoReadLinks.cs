using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Puts the hand-pasted list of an article into its place in the site: entries that lead to the article itself and
/// repeats go; those that lead to other articles can be handed on as related articles.
/// </summary>
public static class AlsoReadLinks
{
    /// <summary>Shows each address of an article's list once, and not the article's own. What is left out is reported, in the order of the articles.</summary>
    internal static void Clean(IReadOnlyList<SiteArticle> articles, SiteConfig config, PastedLists lists, int jobs, List<Diagnostic> findings)
    {
        foreach (var (article, list) in articles.Zip(lists.Of(articles, config, jobs)))
        {
            article.ShowAlsoRead(list.Shown);
            article.LeadsInside = list.LeadsInside;
            findings.AddRange(list.Findings);
        }
    }

    /// <summary>What becomes of an article's list.</summary>
    internal static PastedList Clean(SiteArticle article, SiteConfig config)
    {
        var entries = article.Article.AlsoRead;
        if (entries.IsEmpty) return PastedList.Whole;
        List<Diagnostic> findings = [];
        List<int> kept = new(entries.Count);
        var leadsInside = false;
        Dictionary<string, AlsoReadEntry> seen = new(entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var path = SiteLink.PathOf(entry.Url, article.Url, config.BaseUrl);
            var at = new SourceLocation(article.Article.Source, entry.Span);
            leadsInside |= path is not null;
            if (path is not null && IsPage(path, article.Url)) findings.Add(Rules.AlsoReadNamesItself(at, entry.Title));
            else if (seen.TryAdd(path?.TrimEnd('/') ?? entry.Url, entry)) kept.Add(i);
            else findings.Add(Rules.AlsoReadIsRepeated(at, entry.Title, new SourceLocation(at.Path, seen[path?.TrimEnd('/') ?? entry.Url].Span)));
        }

        var isWhole = kept.Count == entries.Count;
        return isWhole && findings.Count == 0 && !leadsInside ? PastedList.Whole : new PastedList(isWhole ? null : [.. kept], [.. findings]) { LeadsInside = leadsInside };
    }

    /// <summary>The articles of this site that entries lead to, in the order of the list, each with its entry.</summary>
    /// <param name="article">The article the list stands in.</param>
    /// <param name="byPath">Every article and page by address.</param>
    /// <param name="config">The site.</param>
    public static IEnumerable<(AlsoReadEntry Entry, SiteArticle Target)> Targets(
        SiteArticle article, IReadOnlyDictionary<string, SiteArticle> byPath, SiteConfig config)
    {
        foreach (var entry in article.AlsoRead)
            if (Target(entry.Url, article.Url, byPath, config) is { } target) yield return (entry, target);
    }

    /// <summary>The article or page of this site that a link leads to.</summary>
    public static SiteArticle? Target(string url, SiteUrl from, IReadOnlyDictionary<string, SiteArticle> byPath, SiteConfig config)
    {
        if (SiteLink.PathOf(url, from, config.BaseUrl) is not { } path) return null;
        return byPath.TryGetValue(path, out var article) || byPath.TryGetValue(path.TrimEnd('/') + "/", out article) ? article : null;
    }

    private static bool IsPage(string path, SiteUrl page) => path.TrimEnd('/') == page.Path.TrimEnd('/');
}
