using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>What a reader finds on a page of HTML that some generator made, whatever its theme.</summary>
/// <param name="Title">The page's title, without the site's where the page says which is which.</param>
/// <param name="Words">The words of the article's text in order; empty where no such text was recognised.</param>
/// <param name="Entries">For a list: the addresses its entries lead to, one an entry, in order. Else the links of the text.</param>
/// <param name="RedirectsTo">Where the page sends its reader; null for one that stays.</param>
public sealed record PublishedPage(string Title, EquatableArray<string> Words, EquatableArray<EquatableArray<string>> Entries, string? RedirectsTo);
