using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds links from page to page of the site that open a new tab: the way back is lost.</summary>
public static class OwnTabLink
{
    /// <summary>Every such link.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var article in site.Articles.Concat(site.Pages))
            foreach (var link in article.Article.Body.Links)
                if (!link.Tab.IsEmpty && (link.Url[0] == '#' || SiteLink.PathOf(link.Url, article.Url, site.Config.BaseUrl) is not null))
                    yield return Rules.LinkOpensTab(new SourceLocation(article.Article.Source, link.Span), link.Url, link.Tab);
    }
}
