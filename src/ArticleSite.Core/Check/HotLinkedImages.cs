using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds the hosts of others that images are loaded from, once for each. Siblings, and pictures of ads, are no strangers.</summary>
internal static class HotLinkedImages
{
    /// <summary>A finding for each host.</summary>
    /// <param name="targets">Where the pictures of all articles lead.</param>
    public static IEnumerable<Diagnostic> Find(IReadOnlyDictionary<SiteArticle, ArticleTargets> targets)
    {
        var hosts = new SortedDictionary<string, (SourceLocation First, int Images, int Articles)>(StringComparer.Ordinal);
        foreach (var (article, leads) in targets)
        {
            foreach (var (host, images, first) in leads.Hosts)
            {
                var at = new SourceLocation(article.Article.Source, first);
                hosts[host] = hosts.TryGetValue(host, out var seen)
                    ? (seen.First.Path.CompareTo(at.Path) <= 0 ? seen.First : at, seen.Images + images, seen.Articles + 1)
                    : (at, images, 1);
            }
        }

        foreach (var (host, (first, images, articles)) in hosts) yield return Rules.ImagesAreHotLinked(first, host, images, articles);
    }
}
