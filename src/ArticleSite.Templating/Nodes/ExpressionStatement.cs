namespace ArticleSite.Templating;

/// <summary>Writes a value.</summary>
internal sealed class ExpressionStatement(Expression expression) : Statement(expression.Span)
{
    public override Flow Execute(Rendering run)
    {
        expression.Write(run);
        return Flow.Next;
    }

    public override void Explore(Explorer found) => expression.Explore(found);
}
