using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds links of bodies and also-read lists to pages, and to places in articles, that a site of the network does not have. Without its index nothing is known.</summary>
public static class DeadSiblingLink
{
    /// <summary>Every dead link.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        if (site.Network.Count == 0) yield break;
        Dictionary<NetworkIndex, Suggestions> near = new(ReferenceEqualityComparer.Instance);
        foreach (var index in site.Network) near[index] = new Suggestions(index.Paths);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            var links = article.Article.Body.Links.Select(link => (link.Url, link.Span))
                .Concat(article.AlsoRead.Select(entry => (entry.Url, entry.Span)));
            foreach (var (url, span) in links)
                if (Check(url, new SourceLocation(article.Article.Source, span), site, near) is { } finding) yield return finding;
        }
    }

    private static Diagnostic? Check(string url, SourceLocation at, SiteModel site, Dictionary<NetworkIndex, Suggestions> near)
    {
        // a sibling may live in a folder of another: the one with the longest address knows best
        var known = site.Network
            .Select(index => (Index: index, Path: SiteLink.PathBelow(url, index.Sibling.BaseUrl)))
            .Where(entry => entry.Path is not null)
            .OrderByDescending(entry => entry.Index.Sibling.BaseUrl.PathPrefix.Length)
            .FirstOrDefault();
        if (known.Path is not { } path) return null;
        if (known.Index.MayHave(path)) return CheckPlace(url, path, at, known.Index);
        var meant = near[known.Index].For(path.TrimEnd('/') + "/");
        return Rules.SiblingLinkIsDead(at, url, known.Index.Sibling.Name, meant is null ? null : new SiteUrl(meant).Absolute(known.Index.Sibling.BaseUrl));
    }

    private static Diagnostic? CheckPlace(string url, string path, SourceLocation at, NetworkIndex index)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var id = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        if (id.Length == 0 || Fragment.IsAlwaysThere(id) || index.MayHavePlace(path, id)) return null;
        var near = Suggestion.For(id, index.Anchors[NetworkIndex.FolderOf(path)].Concat(index.ThemeIds));
        return Rules.SiblingFragmentIsDead(at, url, id, index.Sibling.Name, near is null ? null : $"{url[..hash]}#{near}");
    }
}
