using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds articles without a description on a site where most have one. Where most have none, the author has decided to let
/// the beginning of the text speak, and need not be told so ten thousand times.
/// </summary>
public static class MissingDescription
{
    /// <summary>Every such article.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        var without = site.Articles.Where(article => article.Article.Meta.Description is null).ToList();
        var others = site.Articles.Count - without.Count;
        if (others <= without.Count) yield break;
        foreach (var article in without) yield return Rules.DescriptionIsMissing(new SourceLocation(article.Article.Source, article.Article.Meta.Title.Span), others);
    }
}
