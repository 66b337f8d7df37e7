namespace ArticleSite.Templating;

internal sealed class LiteralExpression(TemplateSpan span, TemplateValue value) : Expression(span)
{
    public TemplateValue Value => value;

    public override TemplateValue Evaluate(Rendering run) => value;
}
