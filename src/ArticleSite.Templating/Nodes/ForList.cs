namespace ArticleSite.Templating;

/// <summary>What a loop goes through, with its <c>offset</c>, <c>reversed</c> and <c>limit</c>.</summary>
internal sealed class ForList(Expression source, Expression? offset, Expression? limit, bool isReversed)
{
    public TemplateValue Evaluate(Rendering run) => source.Evaluate(run);

    /// <summary>The items: skipped, then turned round, then taken.</summary>
    public ForItems Prepare(Rendering run, TemplateValue value, out int count)
    {
        var items = ForItems.Of(run, value, source.Span);
        var skip = Math.Max(0, Number(run, offset));
        var rest = Math.Max(0, items.Count - (long)skip);
        var take = Number(run, limit);
        if (take > 0) rest = Math.Min(rest, take);
        if (rest > int.MaxValue) throw run.Fail(source.Span, TemplateRules.LimitExceeded, "The range is too long");
        count = (int)rest;
        return isReversed ? items.From(items.Count - 1, -1) : items.From(skip, 1);
    }

    private static int Number(Rendering run, Expression? expression) =>
        expression is null ? 0 : Conversions.ToInt(run, expression.Span, expression.Evaluate(run));

    public void Explore(Explorer found)
    {
        source.Explore(found);
        offset?.Explore(found);
        limit?.Explore(found);
    }
}
