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
        var gone = site.Tombstones.Select(tombstone => tombstone.Url.Path.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
        var near = new Suggestions([.. site.ByPath.Keys]);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var link in article.Article.Body.Links)
            {
                if (link.LacksScheme) continue; // a finding of its own
                if (SiteLink.PathOf(link.Url, article.Url, site.Config.BaseUrl) is not { } path) continue;
                if (plan.HasPath(path) && (gone.Count == 0 || !gone.Contains(path.TrimEnd('/')))) continue;
                yield return Rules.LinkIsBroken(
                    new SourceLocation(article.Article.Source, link.Span),
                    link.Url,
                    near.For(path.TrimEnd('/') + "/"));
            }
        }
    }
}
