using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds articles whose titles say the same but for case, blanks and punctuation: in lists and search results nobody can tell
/// them apart. Those kept from search engines, or whose canonical page is another, are not meant to be found.
/// </summary>
public static class DuplicateTitle
{
    private const int MostNamed = 5;

    /// <summary>One finding for each title that several articles have, at the newest of them.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var group in site.Articles.Where(article => !article.IsNoIndex && article.Canonical is null).GroupBy(article => KeyOf(article.Title), StringComparer.Ordinal))
        {
            if (group.Key.Length == 0 || group.Skip(1).FirstOrDefault() is null) continue;
            var others = group.Skip(1).ToList();
            yield return Rules.TitleIsRepeated(At(group.First()), group.First().Title, others.Count, others.Take(MostNamed).Select(other => new RelatedLocation(At(other), "has it too")).ToEquatableArray());
        }
    }

    /// <summary>Letters, digits and the signs that make C# another thing than C++.</summary>
    private static string KeyOf(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in title)
            if (char.IsLetterOrDigit(c) || c is '#' or '+') key.Append(char.ToUpperInvariant(c));
        return key.ToString();
    }

    private static SourceLocation At(SiteArticle article) => new(article.Article.Source, article.Article.Meta.Title.Span);
}
