namespace ArticleSite.Templating;

internal sealed class ConditionalExpression(TemplateSpan span, Expression condition, Expression then, Expression otherwise)
    : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        return condition.Evaluate(run).IsTrue ? then.Evaluate(run) : otherwise.Evaluate(run);
    }

    public override void Explore(Explorer found)
    {
        found.Into(condition);
        then.Explore(found);
        otherwise.Explore(found);
    }
}
