namespace ArticleSite.Templating;

internal sealed record NamedArgument(string Name, Expression Value, TemplateSpan Span);
