namespace ArticleSite.Templating;

/// <summary>The current object.</summary>
internal sealed class ThisExpression(TemplateSpan span) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run) => run.This;

    public override string Describe() => "this";

    public override void Explore(Explorer found) => found.Path(this);
}
