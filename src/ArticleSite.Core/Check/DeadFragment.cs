using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds links to places in pages that have no element of this id: in the article itself, and in others of the site.</summary>
public static class DeadFragment
{
    /// <summary>Every dead place.</summary>
    /// <param name="site">The site.</param>
    /// <param name="themeIds">The ids that templates write around the text.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, IReadOnlySet<string> themeIds)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(themeIds);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var link in article.Article.Body.Links)
            {
                var hash = link.Url.IndexOf('#', StringComparison.Ordinal);
                if (hash < 0 || hash + 1 == link.Url.Length) continue;
                var target = hash == 0 ? article : AlsoReadLinks.Target(link.Url, article.Url, site.ByPath, site.Config);
                var written = link.Url[(hash + 1)..];
                if (target is null || IsThere(written, target.Article.Body, themeIds)) continue;
                yield return Check(article, link, hash, target, Uri.UnescapeDataString(written));
            }
        }
    }

    private static bool IsThere(string written, ArticleBody body, IReadOnlySet<string> themeIds) =>
        Fragment.IsAlwaysThere(written) || Has(written, body, themeIds) || Has(Uri.UnescapeDataString(written), body, themeIds);

    private static bool Has(string id, ArticleBody body, IReadOnlySet<string> themeIds) =>
        body.Anchors.AsSpan().BinarySearch(id, StringComparer.Ordinal) >= 0 || themeIds.Contains(id);

    private static Diagnostic Check(SiteArticle article, Link link, int hash, SiteArticle target, string id)
    {
        var likely = HeadingMatch.Find(id, link.Words, target.Article.Body.Headings);
        var url = link.Url[..hash] + "#" + likely?.Id;
        TextEdit? edit = likely is null || link.Target.IsEmpty ? null : new TextEdit(link.Target, url);
        var at = new SourceLocation(article.Article.Source, link.Span);
        return target == article
            ? Rules.FragmentIsDead(at, link.Url, likely?.Text, edit)
            : Rules.PageFragmentIsDead(at, link.Url, id, likely?.Text, edit, new SourceLocation(target.Article.Source, likely?.Span ?? target.Article.Meta.Title.Span));
    }
}
