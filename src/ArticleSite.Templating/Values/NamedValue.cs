namespace ArticleSite.Templating;

/// <summary>An argument given by name.</summary>
internal readonly record struct NamedValue(string Name, TemplateValue Value, TemplateSpan Span);
