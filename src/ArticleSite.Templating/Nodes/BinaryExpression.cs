namespace ArticleSite.Templating;

internal sealed class BinaryExpression(TemplateSpan span, BinaryOperator sign, Expression left, Expression right) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        var first = left.Evaluate(run);
        return Operations.Binary(run, Span, sign, first, right.Evaluate(run));
    }

    public override void Explore(Explorer found)
    {
        found.Into(left);
        right.Explore(found);
    }
}
