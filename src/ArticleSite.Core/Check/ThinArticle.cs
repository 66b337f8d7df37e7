using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds articles of which little is left once ads and pasted lists are out. A young site is given time.</summary>
public static class ThinArticle
{
    private const int FewestWords = 100;

    private const int FewestArticles = 50;

    /// <summary>One finding for each, at its title.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var least = site.Config.Budgets.Words ?? (site.Articles.Count >= FewestArticles ? FewestWords : 0);
        foreach (var article in site.Articles)
        {
            var words = article.Article.Body.WordCount;
            if (words < least && !article.IsNoIndex)
                yield return Rules.ArticleIsThin(new SourceLocation(article.Article.Source, article.Article.Meta.Title.Span), words, least, article.Article.StoredAds.Count, article.Article.StoredAlsoRead.Count);
        }
    }
}
