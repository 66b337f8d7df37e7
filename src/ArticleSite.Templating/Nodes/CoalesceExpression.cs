namespace ArticleSite.Templating;

/// <summary><c>??</c>, and <c>?!</c>, its opposite. Both sides are always evaluated: the language says so.</summary>
internal sealed class CoalesceExpression(TemplateSpan span, bool whenNull, Expression left, Expression right) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        var first = left.EvaluateOrNull(run);
        var second = right.Evaluate(run);
        return first.IsNull == whenNull ? second : first;
    }

    public override TemplateValue EvaluateOrNull(Rendering run)
    {
        run.GuardStack(Span);
        var first = left.EvaluateOrNull(run);
        var second = right.EvaluateOrNull(run);
        return first.IsNull == whenNull ? second : first;
    }

    public override void Explore(Explorer found)
    {
        found.Quietly(left);
        right.Explore(found);
    }
}
