using ArticleSite.Core.Ads;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>A paid link or a paid picture that stays on the page.</summary>
/// <param name="Url">The target as written, entities and escapes decoded.</param>
/// <param name="Match">What is known of it.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Rel">The values of <c>rel</c> as the author wrote them; empty for none.</param>
public sealed record PaidLink(string Url, AdUrl Match, TextSpan Span, string Rel);
