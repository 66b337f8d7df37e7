using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds the hosts of others that images are loaded from, once for each. Siblings, and pictures of ads, are no strangers.</summary>
public static class HotLinkedImages
{
    /// <summary>A finding for each host.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        var own = site.Config.Network.Select(sibling => HostOf(sibling.BaseUrl.Origin)).Append(HostOf(site.Config.BaseUrl.Origin)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var paid = new PaidUrls(site.Config.Ads);
        var hosts = new SortedDictionary<string, (SourceLocation First, int Images, HashSet<SourcePath> Articles)>(StringComparer.Ordinal);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var image in article.Article.Body.Images)
            {
                var host = HostOf(image.Url);
                if (host.Length == 0 || own.Contains(host) || paid.Recognise(image.Url) is not null) continue;
                var at = new SourceLocation(article.Article.Source, image.Span);
                if (!hosts.TryGetValue(host, out var seen)) seen = (at, 0, []);
                seen.Articles.Add(at.Path);
                hosts[host] = (seen.First.Path.CompareTo(at.Path) <= 0 ? seen.First : at, seen.Images + 1, seen.Articles);
            }
        }

        foreach (var (host, (first, images, articles)) in hosts) yield return Rules.ImagesAreHotLinked(first, host, images, articles.Count);
    }

    /// <summary>The host of a whole address, in small letters; empty for a path.</summary>
    private static string HostOf(string url)
    {
        var start = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : url.StartsWith("//", StringComparison.Ordinal) ? 2 : -1;
        if (start < 0) return "";
        var end = url.AsSpan(start).IndexOfAny("/?#");
        return url.Substring(start, end < 0 ? url.Length - start : end).ToLowerInvariant();
    }
}
