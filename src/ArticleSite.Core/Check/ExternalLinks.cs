using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds links to other sites that are dead or have moved, by what those sites said. Paid links, pixels and pictures of ads are
/// never among what is asked for, nor the site itself and its siblings.
/// </summary>
public static class ExternalLinks
{
    /// <summary>Everything that answers tell.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site, IExternalSites others, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(others);
        var paid = new PaidUrls(site.Config.Ads);
        var links = LinksOf(site, paid).ToList();
        var answers = others.Ask([.. links.Select(link => link.Url).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], paid, cancellation);
        foreach (var (source, link, url) in links)
            if (answers.TryGetValue(url, out var answer) && Told(new SourceLocation(source, link.Span), link, answer) is { } finding) yield return finding;
    }

    private static Diagnostic? Told(SourceLocation at, Link link, ExternalAnswer answer) => answer switch
    {
        { State: ExternalState.Dead } => Rules.ExternalLinkIsDead(at, link.Url, answer.Reason),
        { State: ExternalState.Moved, MovedTo: { } to } => Rules.ExternalLinkHasMoved(at, link.Url, WithFragment(to, link.Url), link.Target),
        { State: ExternalState.Unclear } => Rules.ExternalLinkIsUnclear(at, link.Url, answer.Reason),
        _ => null,
    };

    private static IEnumerable<(SourcePath Source, Link Link, string Url)> LinksOf(SiteModel site, PaidUrls paid)
    {
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var link in article.Article.Body.Links)
            {
                if (!link.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) continue;
                if (paid.Recognise(link.Url) is not null || IsOwn(link.Url, site)) continue;
                yield return (article.Article.Source, link, uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
            }
        }
    }

    private static bool IsOwn(string url, SiteModel site) =>
        SiteLink.PathBelow(url, site.Config.BaseUrl) is not null || site.Config.Network.Any(sibling => SiteLink.PathBelow(url, sibling.BaseUrl) is not null);

    private static string WithFragment(string to, string url) =>
        to.Contains('#', StringComparison.Ordinal) || url.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var hash) ? to : to + url[hash..];
}
