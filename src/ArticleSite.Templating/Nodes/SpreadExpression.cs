namespace ArticleSite.Templating;

/// <summary><c>^list</c> among arguments.</summary>
internal sealed class SpreadExpression(TemplateSpan span, Expression operand) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run) => operand.Evaluate(run);

    public override void Explore(Explorer found) => operand.Explore(found);
}
