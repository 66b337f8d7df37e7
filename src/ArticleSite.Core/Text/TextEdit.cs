namespace ArticleSite.Core.Text;

/// <summary>One change to a text: a span goes, other text comes.</summary>
/// <param name="Span">What goes.</param>
/// <param name="Replacement">What comes.</param>
public readonly record struct TextEdit(TextSpan Span, string Replacement);
