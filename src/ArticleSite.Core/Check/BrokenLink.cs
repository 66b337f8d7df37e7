using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds links of article bodies that lead into this site, to nothing.</summary>
public static class BrokenLink
{
    /// <summary>Every broken link.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">Every file the site will have.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, OutputPlan plan)
    {
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var link in article.Article.Body.Links)
            {
                if (PathOf(link.Url, article, site) is not { } path || IsThere(path, plan)) continue;
                yield return Rules.LinkIsBroken(
                    new SourceLocation(article.Article.Source, link.Span),
                    link.Url,
                    Suggestion.For(path.TrimEnd('/') + "/", site.ByPath.Keys));
            }
        }
    }

    /// <summary>The path inside the site, decoded, that a link leads to; null for links elsewhere and into the same page.</summary>
    private static string? PathOf(string url, SiteArticle from, SiteModel site)
    {
        var baseUrl = site.Config.BaseUrl;
        if (url.Length == 0 || url[0] is '#' or '?') return null;
        var isSite = url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal);
        if (!isSite && Uri.TryCreate(url, UriKind.Absolute, out var absolute))
        {
            if (absolute.Scheme is not ("http" or "https") || absolute.GetLeftPart(UriPartial.Authority) != baseUrl.Origin) return null;
            return Below(Uri.UnescapeDataString(absolute.AbsolutePath));
        }

        if (!Uri.TryCreate(new Uri(from.Url.Absolute(baseUrl)), url, out var resolved)) return null;
        return resolved.Scheme is "http" or "https" && resolved.GetLeftPart(UriPartial.Authority) == baseUrl.Origin
            ? Below(Uri.UnescapeDataString(resolved.AbsolutePath))
            : null;

        // outside the base URL's path there may be anything: it is another site on the same host
        string? Below(string path) =>
            path.StartsWith(baseUrl.PathPrefix + "/", StringComparison.Ordinal) ? path[baseUrl.PathPrefix.Length..] : null;
    }

    private static bool IsThere(string path, OutputPlan plan) =>
        path[^1] == '/' ? plan.Has(path[1..] + "index.html") : plan.Has(path[1..]) || plan.Has(path[1..] + "/index.html");
}
