using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// Finds descriptions that say nothing: a set phrase around the title (<c>This article describes …</c>), or the same first words
/// all over the site. One finding for a phrase, however many articles have it.
/// </summary>
public static class SetPhraseDescription
{
    private const int MostPlaces = 5;

    /// <summary>Words besides the title that make no sentence of their own.</summary>
    private const int MostWords = 5;

    /// <summary>So many first words alike are a pattern, not chance.</summary>
    private const int AlikeWords = 4;

    /// <summary>Fewer articles than this may begin alike.</summary>
    private const int LeastArticles = 10;

    /// <summary>A finding for each phrase.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        Dictionary<string, List<SiteArticle>> phrases = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, List<SiteArticle>> beginnings = new(StringComparer.OrdinalIgnoreCase);
        foreach (var article in site.Articles)
        {
            if (article.Article.Meta.Description is not { } description) continue;
            if (PhraseOf(description.Value, article.Title) is { } phrase) Add(phrases, phrase, article);
            else if (BeginningOf(description.Value) is { } words) Add(beginnings, words, article);
        }

        foreach (var (phrase, articles) in phrases)
        {
            var (first, others) = Places(articles);
            yield return Rules.DescriptionSaysTitle(first, articles.Count == 1 ? articles[0].Article.Meta.Description!.Value.Value : phrase, articles.Count, others);
        }

        foreach (var (words, articles) in beginnings)
        {
            // one in ten
            if (articles.Count < LeastArticles || articles.Count * 10 < site.Articles.Count || IsOneText(articles)) continue;
            var (first, others) = Places(articles);
            yield return Rules.DescriptionsBeginAlike(first, words, articles.Count, others);
        }
    }

    /// <summary>What stands around the title: <c>This article describes …</c>; null for a text that says more.</summary>
    public static string? PhraseOf(string description, string title)
    {
        var at = description.IndexOf(title, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var before = description.AsSpan(0, at).Trim();
        var after = description.AsSpan(at + title.Length).Trim(" .!");
        return PlainWords.CountIn(before) + PlainWords.CountIn(after) <= MostWords ? $"{before} … {after}".Trim() : null;
    }

    /// <summary>All the same is another rule's business.</summary>
    private static bool IsOneText(List<SiteArticle> articles) =>
        articles.All(article => string.Equals(article.Article.Meta.Description!.Value.Value, articles[0].Article.Meta.Description!.Value.Value, StringComparison.OrdinalIgnoreCase));

    private static string? BeginningOf(string description)
    {
        var end = 0;
        for (var words = 0; words < AlikeWords; words++)
        {
            var blank = description.IndexOf(' ', end);
            if (blank < 0) return null;
            end = blank + 1;
        }

        return description[..(end - 1)];
    }

    private static (SourceLocation First, EquatableArray<RelatedLocation> Others) Places(List<SiteArticle> articles)
    {
        var places = articles.Select(article => new SourceLocation(article.Article.Source, article.Article.Meta.Description!.Value.Span)).OrderBy(place => place.Path).ToList();
        return (places[0], places.Skip(1).Take(MostPlaces).Select(place => new RelatedLocation(place, "and here")).ToEquatableArray());
    }

    private static void Add(Dictionary<string, List<SiteArticle>> groups, string key, SiteArticle article)
    {
        if (!groups.TryGetValue(key, out var articles)) groups[key] = articles = [];
        articles.Add(article);
    }
}
