namespace ArticleSite.Templating;

/// <summary><c>&amp;&amp;</c> and <c>||</c>: always a truth value; the right side only when it matters.</summary>
internal sealed class LogicExpression(TemplateSpan span, bool isAnd, Expression left, Expression right) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        return left.Evaluate(run).IsTrue == isAnd ? right.Evaluate(run).IsTrue : !isAnd;
    }

    public override void Explore(Explorer found)
    {
        found.Into(left);
        right.Explore(found);
    }
}
