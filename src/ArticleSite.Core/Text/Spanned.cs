namespace ArticleSite.Core.Text;

/// <summary>A value read from a file together with the place it was read from.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Span">Where it stands in the file.</param>
public readonly record struct Spanned<T>(T Value, TextSpan Span);
