using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds links to old addresses of the site, which only lead on.</summary>
public static class AliasLink
{
    /// <summary>Every such link.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.Redirects.Count == 0) yield break;
        var redirects = new Dictionary<string, Redirect>(StringComparer.Ordinal);
        foreach (var redirect in site.Redirects) redirects.TryAdd(redirect.From.Path.TrimEnd('/'), redirect);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var link in article.Article.Body.Links)
            {
                if (SiteLink.PathOf(link.Url, article.Url, site.Config.BaseUrl) is not { } path || !redirects.TryGetValue(path.TrimEnd('/'), out var redirect)) continue;
                // an address that a page of its own has taken leads to that page
                if (site.ByPath.ContainsKey(redirect.From.Path)) continue;
                var end = link.Url.AsSpan().IndexOfAny('?', '#');
                var isWhole = link.Url.Contains("://", StringComparison.Ordinal);
                var url = string.Concat(isWhole ? redirect.To.Absolute(site.Config.BaseUrl) : redirect.To.Href(site.Config.BaseUrl), end < 0 ? "" : link.Url.AsSpan(end));
                yield return Rules.LinkIsAlias(
                    new SourceLocation(article.Article.Source, link.Span), link.Url, url, redirect.At, link.Target.IsEmpty ? null : new TextEdit(link.Target, url.Replace("&", "&amp;", StringComparison.Ordinal)));
            }
        }
    }
}
