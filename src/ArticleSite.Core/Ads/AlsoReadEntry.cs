using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>One entry of a hand-pasted "Also read" list.</summary>
/// <param name="Title">The words of the link: tags removed, entities decoded, misread characters mended, blanks collapsed.</param>
/// <param name="Url">The address as written, entities decoded.</param>
/// <param name="Span">Where the entry's link stands in the file.</param>
public sealed record AlsoReadEntry(string Title, string Url, TextSpan Span);
