namespace ArticleSite.Templating;

internal sealed class IfStatement(TemplateSpan span, Expression condition, Statement then, Statement? otherwise) : Statement(span)
{
    public override Flow Execute(Rendering run) =>
        condition.Evaluate(run).IsTrue ? then.Execute(run) : otherwise?.Execute(run) ?? Flow.Next;

    public override void Explore(Explorer found)
    {
        condition.Explore(found);
        then.Explore(found);
        otherwise?.Explore(found);
    }
}
