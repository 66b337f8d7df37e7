namespace ArticleSite.Templating;

/// <summary>A number with its minus sign.</summary>
internal sealed class NegativeLiteral(TemplateSpan span, TemplateValue value) : Expression(span)
{
    public TemplateValue Value => value;

    public override TemplateValue Evaluate(Rendering run) => value;
}
