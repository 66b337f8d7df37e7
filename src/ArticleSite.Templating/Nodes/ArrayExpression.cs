namespace ArticleSite.Templating;

internal sealed class ArrayExpression(TemplateSpan span, Expression[] items) : Expression(span)
{
    public Expression[] Items => items;

    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        var array = new TemplateArray(items.Length);
        foreach (var item in items) array.Add(item.Evaluate(run));
        return array;
    }

    public override void Explore(Explorer found) => found.All(items);
}
