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
        Dictionary<SiteArticle, HeadingMatch> headings = new(ReferenceEqualityComparer.Instance);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            headings.Clear(); // most links lead into their own page
            foreach (var link in article.Article.Body.Links)
            {
                var hash = link.Url.IndexOf('#', StringComparison.Ordinal);
                if (hash < 0 || hash + 1 == link.Url.Length) continue;
                var target = hash == 0 ? article : AlsoReadLinks.Target(link.Url, article.Url, site.ByPath, site.Config);
                var written = link.Url[(hash + 1)..];
                if (target is null || IsThere(written, target.Article.Body, themeIds)) continue;
                if (!headings.TryGetValue(target, out var known)) headings[target] = known = new HeadingMatch(target.Article.Body.Headings);
                var id = Uri.UnescapeDataString(written);
                yield return Check(article, link, hash, target, id, known.Find(id, link.Words));
            }
        }
    }

    private static bool IsThere(string written, ArticleBody body, IReadOnlySet<string> themeIds) =>
        Fragment.IsAlwaysThere(written) || Has(written, body, themeIds) || Has(Uri.UnescapeDataString(written), body, themeIds);

    private static bool Has(string id, ArticleBody body, IReadOnlySet<string> themeIds) =>
        body.Anchors.AsSpan().BinarySearch(id, StringComparer.Ordinal) >= 0 || themeIds.Contains(id);

    private static Diagnostic Check(SiteArticle article, Link link, int hash, SiteArticle target, string id, Heading? likely)
    {
        var url = link.Url[..hash] + "#" + likely?.Id;
        TextEdit? edit = likely is null || link.Target.IsEmpty ? null : new TextEdit(link.Target, url);
        var at = new SourceLocation(article.Article.Source, link.Span);
        return target == article
            ? Rules.FragmentIsDead(at, link.Url, likely?.Text, edit)
            : Rules.PageFragmentIsDead(at, link.Url, id, likely?.Text, edit, new SourceLocation(target.Article.Source, likely?.Span ?? target.Article.Meta.Title.Span));
    }
}
