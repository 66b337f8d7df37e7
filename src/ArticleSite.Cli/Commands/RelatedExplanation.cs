using System.Globalization;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Cli.Commands;

/// <summary>Why an article's related articles are what they are: each with its score and the words that carried it, and the twins left out.</summary>
internal static class RelatedExplanation
{
    /// <summary>Words named for each.</summary>
    private const int MostWords = 6;

    public static IEnumerable<ExplanationSection> Of(SiteModel site, SiteArticle article)
    {
        var articles = site.Articles.ToList();
        var own = articles.IndexOf(article);
        if (own < 0 || site.Ranking is not { } ranking) return [new("related", [])];
        var matches = ranking.For(own).ToList();
        return
        [
            new("related", [.. article.Related.Select(One), .. article.RelatedSiblings.Select(Sibling)]),
            new("twins_left_out", [.. ranking.TwinsOf(own).Select(twin => new ExplanationEntry(("title", twin.Title), ("url", twin.Url.Path)))]),
        ];

        ExplanationEntry One(SiteArticle other)
        {
            var index = articles.IndexOf(other);
            var match = matches.FirstOrDefault(match => match.Sibling is null && match.Article == index);
            if (match.Score == 0) return new(("title", other.Title), ("url", other.Url.Path), ("chosen_by", "the author"));
            var (says, isSaid) = ranking.Mentions(own, index);
            return new(
                ("title", other.Title),
                ("url", other.Url.Path),
                ("score", Number(match.Score)),
                ("names_it", says > 0 ? says.ToString(CultureInfo.InvariantCulture) : null),
                ("is_named_by_it", isSaid > 0 ? isSaid.ToString(CultureInfo.InvariantCulture) : null),
                ("words", Words(ranking.Reasons(own, index))));
        }

        ExplanationEntry Sibling(SiblingArticle other) =>
            new(("title", other.Title), ("url", other.Url), ("score", Number(matches.First(match => match.Sibling == other).Score)), ("site", other.Site));
    }

    private static string? Words(IReadOnlyList<(string Term, double Share)> reasons) =>
        reasons.Count == 0 ? null : string.Join("; ", reasons.Take(MostWords).Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Term} {reason.Share * 100:0} %")));

    private static string Number(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
