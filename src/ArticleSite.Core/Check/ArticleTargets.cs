using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Where the pasted list and the pictures of an article lead. Most lead out of the site, and of those little is asked.</summary>
/// <param name="AlsoRead">The entries of the list that lead into this site.</param>
/// <param name="Images">The pictures of this site.</param>
/// <param name="Hosts">The hosts of others that pictures are loaded from. Siblings, and pictures of ads, are no strangers.</param>
internal sealed record ArticleTargets(EquatableArray<AlsoReadEntry> AlsoRead, EquatableArray<LocalImage> Images, EquatableArray<HostedImages> Hosts)
{
    /// <summary>Those of all articles and pages of a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="known">Those that are known already.</param>
    /// <param name="jobs">How many articles may be looked at at once; -1 for one a processor.</param>
    public static IReadOnlyDictionary<SiteArticle, ArticleTargets> OfAll(SiteModel site, PerArticle<ArticleTargets> known, int jobs)
    {
        var pool = new TextPool();
        var own = site.Config.Network.Select(sibling => HostOf(sibling.BaseUrl.Origin, pool)).Append(HostOf(site.Config.BaseUrl.Origin, pool)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var paid = new PaidUrls(site.Config.Ads);
        SiteArticle[] articles = [.. site.Articles, .. site.Pages];
        var targets = new ArticleTargets[articles.Length];
        Together.Run(articles.Length, jobs, i => targets[i] = known.Of(articles[i], article => Of(article, site.Config, host => host.Length == 0 || own.Contains(host), paid, pool)));
        Dictionary<SiteArticle, ArticleTargets> all = new(articles.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < articles.Length; i++) all[articles[i]] = targets[i];
        return all;
    }

    private static ArticleTargets Of(SiteArticle article, SiteConfig config, Func<string, bool> isOwn, PaidUrls paid, TextPool pool)
    {
        List<LocalImage> local = [];
        Dictionary<string, HostedImages> hosts = new(StringComparer.Ordinal);
        foreach (var image in article.Article.Body.Images)
        {
            if (SiteLink.PathOf(image.Url, article.Url, config.BaseUrl) is not null) local.Add(new LocalImage(image.Url, image.Span));
            var host = HostOf(image.Url, pool);
            if (isOwn(host) || paid.Recognise(image.Url) is not null) continue;
            hosts[host] = hosts.TryGetValue(host, out var seen) ? seen with { Count = seen.Count + 1 } : new HostedImages(host, 1, image.Span);
        }

        return new ArticleTargets(
            article.LeadsInside ? article.AlsoRead.Where(entry => SiteLink.PathOf(entry.Url, article.Url, config.BaseUrl) is not null).ToEquatableArray() : [],
            local.ToEquatableArray(),
            hosts.Values.OrderBy(images => images.Host, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The host of a whole address, in small letters; empty for a path.</summary>
    /// <param name="url">The address.</param>
    /// <param name="pool">Has the hosts of other addresses.</param>
    private static string HostOf(string url, TextPool pool)
    {
        var start = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : url.StartsWith("//", StringComparison.Ordinal) ? 2 : -1;
        if (start < 0) return "";
        var end = url.AsSpan(start).IndexOfAny("/?#");
        return pool.Of(url.AsSpan(start, end < 0 ? url.Length - start : end)).ToLowerInvariant(); // the same where it is in small letters
    }
}

/// <summary>A picture of this site.</summary>
/// <param name="Url">As written, entities decoded.</param>
/// <param name="Span">Where it stands in the file.</param>
internal readonly record struct LocalImage(string Url, TextSpan Span);

/// <summary>The pictures of an article that are loaded from a host of others.</summary>
/// <param name="Host">In small letters.</param>
/// <param name="Count">How many they are.</param>
/// <param name="First">Where the first stands in the file.</param>
internal readonly record struct HostedImages(string Host, int Count, TextSpan First);
