using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds descriptions that several articles have, once for all that share one.</summary>
public static class RepeatedDescription
{
    private const int MostPlaces = 10;

    /// <summary>A finding for each such description.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        var groups = site.Articles.Where(article => article.Article.Meta.Description is not null).GroupBy(article => article.Article.Meta.Description!.Value.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            var places = group.Select(PlaceOf).OrderBy(place => place.Path).ToList();
            if (places.Count < 2) continue;
            var others = places.Skip(1).Take(MostPlaces).Select(place => new RelatedLocation(place, "the same here"));
            yield return Rules.DescriptionIsRepeated(places[0], group.Key, places.Count, others.ToEquatableArray());
        }
    }

    private static SourceLocation PlaceOf(SiteArticle article) => new(article.Article.Source, article.Article.Meta.Description!.Value.Span);
}
