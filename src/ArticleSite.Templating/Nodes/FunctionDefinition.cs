namespace ArticleSite.Templating;

/// <summary>A function as it is written. Without parameters in parentheses it finds its arguments in <c>$</c>.</summary>
internal sealed record FunctionDefinition(
    string Name, FunctionParameter[]? Parameters, bool IsVariadic, Statement? Body, Expression? Result, TemplateSpan Span)
{
    public int Required { get; } = Parameters?.Count(p => p.Default is null) - (IsVariadic ? 1 : 0) ?? 0;
}
