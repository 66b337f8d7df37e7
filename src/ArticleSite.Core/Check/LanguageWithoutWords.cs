using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds the languages of a site that the theme has no words in; each is told once, where it is named first.</summary>
public static class LanguageWithoutWords
{
    /// <summary>Everything found.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);
        if (!site.Words.Knows(site.Config.Language) && told.Add(site.Config.Language))
            yield return Rules.LanguageHasNoWords(site.Config.LanguagePlace ?? new SourceLocation(site.Config.Path, default), site.Config.Language, site.Words.Languages);
        foreach (var article in site.Articles.Concat(site.Pages).OrderBy(article => article.Article.Source))
        {
            if (article.Article.Meta.Language is not { } named || site.Words.Knows(named.Value) || !told.Add(named.Value)) continue;
            yield return Rules.LanguageHasNoWords(new SourceLocation(article.Article.Source, named.Span), named.Value, site.Words.Languages);
        }
    }
}
