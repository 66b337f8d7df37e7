namespace ArticleSite.Core.Enrich;

/// <summary>The tags or the categories of a site.</summary>
/// <param name="Terms">All tags, or the top of the category tree, sorted by name.</param>
/// <param name="Redirects">From the pages of old names to those of the new ones, sorted by address.</param>
public sealed record Taxonomy(IReadOnlyList<Term> Terms, IReadOnlyList<Redirect> Redirects);
