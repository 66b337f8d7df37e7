namespace ArticleSite.Templating;

internal sealed class ParenthesesExpression(TemplateSpan span, Expression inner) : Expression(span)
{
    public Expression Inner => inner;

    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        return inner.Evaluate(run);
    }

    public override TemplateValue EvaluateUncalled(Rendering run)
    {
        run.GuardStack(Span);
        return inner.EvaluateUncalled(run);
    }

    public override TemplateValue EvaluateOrNull(Rendering run)
    {
        run.GuardStack(Span);
        return inner.EvaluateOrNull(run);
    }

    public override string Describe() => "(...)";

    public override void Explore(Explorer found) => inner.Explore(found);
}
