namespace ArticleSite.Templating;

internal sealed class AssignStatement(TemplateSpan span, Target target, BinaryOperator? with, Expression value) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        var result = with is null
            ? value.Evaluate(run)
            : Operations.Binary(run, Span, with.Value, target.EvaluateUncalled(run), value.Evaluate(run));
        target.Assign(run, result);
        return Flow.Next;
    }

    public override void Explore(Explorer found)
    {
        value.Explore(found);
        found.Assign(target);
    }
}
