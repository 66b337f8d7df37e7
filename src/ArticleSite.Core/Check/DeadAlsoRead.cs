using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds entries of also-read lists that lead into this site, to nothing.</summary>
internal static class DeadAlsoRead
{
    /// <summary>Every dead entry.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">Every file the site will have.</param>
    /// <param name="targets">Where the lists of all articles lead.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, OutputPlan plan, IReadOnlyDictionary<SiteArticle, ArticleTargets> targets)
    {
        var near = new Suggestions([.. site.ByPath.Keys]);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var entry in targets[article].AlsoRead)
            {
                if (SiteLink.PathOf(entry.Url, article.Url, site.Config.BaseUrl) is not { } path || plan.HasPath(path)) continue;
                yield return Rules.AlsoReadIsDead(
                    new SourceLocation(article.Article.Source, entry.Span),
                    entry.Title,
                    entry.Url,
                    near.For(path.TrimEnd('/') + "/"));
            }
        }
    }
}
