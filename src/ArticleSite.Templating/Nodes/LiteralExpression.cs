namespace ArticleSite.Templating;

internal sealed class LiteralExpression(TemplateSpan span, TemplateValue value) : Expression(span)
{
    public TemplateValue Value => value;

    public override TemplateValue Evaluate(Rendering run) => value;

    public override string Describe() => value.AsText is { } text ? $"\"{text}\"" : value.IsNull ? "null" : value.ToString();
}
