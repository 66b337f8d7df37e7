namespace ArticleSite.Templating;

/// <summary>A syntax error before its line and column are known.</summary>
internal readonly record struct Finding(TemplateSpan Span, string Message);
