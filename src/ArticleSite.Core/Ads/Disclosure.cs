using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Words of an author that speak of paid links.</summary>
/// <param name="Span">The sentence or line in the file.</param>
/// <param name="Words">What it says.</param>
/// <param name="IsStrong">True when it says that money is paid; <c>affiliate link</c> alone does not.</param>
public sealed record Disclosure(TextSpan Span, string Words, bool IsStrong);
