namespace ArticleSite.Templating;

internal sealed class IncrementExpression(TemplateSpan span, Target target, bool isIncrement, bool isPrefix) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        var before = target.EvaluateUncalled(run);
        var after = Operations.Binary(run, Span, isIncrement ? BinaryOperator.Add : BinaryOperator.Subtract, before, 1);
        target.Assign(run, after);
        return isPrefix ? after : before;
    }

    public override void Explore(Explorer found)
    {
        target.Explore(found);
        found.Assign(target);
    }
}
