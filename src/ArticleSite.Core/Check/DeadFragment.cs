using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds links to places in pages that have no element of this id: in the article itself, and in others of the site.</summary>
internal static class DeadFragment
{
    /// <summary>Every dead place.</summary>
    /// <param name="site">The site.</param>
    /// <param name="themeIds">The ids that templates write around the text.</param>
    /// <param name="known">Those of links into their own pages, where they are known.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, IReadOnlySet<string> themeIds, PerArticle<EquatableArray<Diagnostic>> known)
    {
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var finding in known.Of(article, own => In(own, site, themeIds, isOwn: true).ToEquatableArray())) yield return finding;
            foreach (var finding in In(article, site, themeIds, isOwn: false)) yield return finding;
        }
    }

    /// <summary>The dead places of the links of an article, of those that stand alone as places (<c>#setup</c>) or of all others.</summary>
    private static IEnumerable<Diagnostic> In(SiteArticle article, SiteModel site, IReadOnlySet<string> themeIds, bool isOwn)
    {
        Dictionary<SiteArticle, HeadingMatch>? headings = null;
        Dictionary<SiteArticle, EquatableArray<string>>? anchors = null;
        foreach (var link in article.Article.Body.Links)
        {
            var hash = link.Url.IndexOf('#', StringComparison.Ordinal);
            if (hash < 0 || hash + 1 == link.Url.Length || (hash == 0) != isOwn) continue;
            var target = isOwn ? article : AlsoReadLinks.Target(link.Url, article.Url, site.ByPath, site.Config);
            var written = link.Url[(hash + 1)..];
            if (target is null) continue;
            anchors ??= new(ReferenceEqualityComparer.Instance);
            if (!anchors.TryGetValue(target, out var there)) anchors[target] = there = target.Article.Body.Anchors;
            if (IsThere(written, there, themeIds)) continue;
            headings ??= new(ReferenceEqualityComparer.Instance);
            if (!headings.TryGetValue(target, out var match)) headings[target] = match = new HeadingMatch(target.Article.Body.Headings);
            var id = Uri.UnescapeDataString(written);
            yield return Check(article, link, hash, target, id, match.Find(id, link.Words));
        }
    }

    private static bool IsThere(string written, EquatableArray<string> anchors, IReadOnlySet<string> themeIds) =>
        Fragment.IsAlwaysThere(written) || Has(written, anchors, themeIds) || Has(Uri.UnescapeDataString(written), anchors, themeIds);

    private static bool Has(string id, EquatableArray<string> anchors, IReadOnlySet<string> themeIds) =>
        anchors.AsSpan().BinarySearch(id, StringComparer.Ordinal) >= 0 || themeIds.Contains(id);

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
