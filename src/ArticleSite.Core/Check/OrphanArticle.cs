using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds articles that no other article leads to: no link of a text, no also-read entry, no related list, no series. The
/// newest, which the first home page shows, are not lost, and those kept from search engines are meant to be hard to find.
/// </summary>
internal static class OrphanArticle
{
    private const int MostPlaces = 10;

    /// <summary>One finding for all of them, or none.</summary>
    /// <param name="site">The site.</param>
    /// <param name="targets">Where the lists of all articles lead.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, IReadOnlyDictionary<SiteArticle, ArticleTargets> targets)
    {
        var reached = Reached(site, targets);
        var orphans = site.Articles.Skip(site.Config.HomePageSize ?? site.Config.PageSize).Where(article => !reached.Contains(article) && !article.IsNoIndex).ToList();
        if (orphans.Count == 0) yield break;
        var others = orphans.Skip(1).Take(MostPlaces).Select(article => new RelatedLocation(PlaceOf(article), "so is this one"));
        yield return Rules.ArticlesAreOrphans(PlaceOf(orphans[0]), orphans.Count, site.Articles.Count, others.ToEquatableArray());
    }

    private static HashSet<SiteArticle> Reached(SiteModel site, IReadOnlyDictionary<SiteArticle, ArticleTargets> targets)
    {
        var byPath = site.ByPath.ToDictionary(StringComparer.Ordinal);
        foreach (var redirect in site.Redirects)
            if (byPath.TryGetValue(redirect.To.Path, out var target)) byPath.TryAdd(redirect.From.Path, target);

        HashSet<SiteArticle> reached = [];
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var link in article.Article.Body.Links) Reach(link.Url, article);
            foreach (var entry in targets[article].AlsoRead) Reach(entry.Url, article);
            reached.UnionWith(article.Related);
        }

        foreach (var series in site.Series.Where(series => series.Articles.Count > 1)) reached.UnionWith(series.Articles);
        return reached;

        void Reach(string url, SiteArticle from)
        {
            if (AlsoReadLinks.Target(url, from.Url, byPath, site.Config) is { } target && target != from) reached.Add(target);
        }
    }

    private static SourceLocation PlaceOf(SiteArticle article) => new(article.Article.Source, article.Article.Meta.Title.Span);
}
