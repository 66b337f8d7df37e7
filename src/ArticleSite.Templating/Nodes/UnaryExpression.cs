namespace ArticleSite.Templating;

internal sealed class UnaryExpression(TemplateSpan span, UnaryOperator sign, Expression operand) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        var value = operand.Evaluate(run);
        return sign switch
        {
            UnaryOperator.Not => !value.IsTrue,
            UnaryOperator.Negate => Operations.Negate(run, Span, value),
            _ => Operations.Plus(run, Span, value),
        };
    }

    public override void Explore(Explorer found) => operand.Explore(found);
}
