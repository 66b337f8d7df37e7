using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>An article of another site of the network, as that site's index tells of it.</summary>
/// <param name="Site">The sibling's name.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Url">Its whole address.</param>
/// <param name="Date">When it was published; null where the index has no date.</param>
/// <param name="Terms">Its most telling terms, sorted by number, weighted like those of an article of this site.</param>
public sealed record SiblingArticle(string Site, string Title, string Url, DateTimeOffset? Date, EquatableArray<TermCount> Terms);
