namespace ArticleSite.Templating;

internal sealed class InterpolatedExpression(TemplateSpan span, Expression[] parts) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        TemplateValue result = "";
        foreach (var part in parts) result = Operations.Join(run, Span, result, part.Evaluate(run));
        return result;
    }

    public override void Explore(Explorer found) => found.All(parts);
}
