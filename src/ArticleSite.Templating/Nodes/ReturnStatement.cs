namespace ArticleSite.Templating;

internal sealed class ReturnStatement(TemplateSpan span, Expression? value) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        run.Returned = value?.Evaluate(run) ?? default;
        run.ReturnedAt = value?.Span ?? Span;
        return Flow.Return;
    }

    public override void Explore(Explorer found) => value?.Explore(found);
}
