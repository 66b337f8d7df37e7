using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render.Search;

/// <summary>What an index can be made of besides the site: what the last build knew of it.</summary>
/// <param name="PrintOf">What tells an article and its place in the site apart; null where that is not known.</param>
/// <param name="TermsWith">The terms that were gathered when some words said nothing, in one text; none of other builds.</param>
internal sealed record SearchSource(Func<SiteArticle, ulong?> PrintOf, Func<string, SearchTerms> TermsWith)
{
    /// <summary>Nothing is known.</summary>
    public static SearchSource Nothing { get; } = new(static _ => null, static _ => SearchTerms.None);
}
