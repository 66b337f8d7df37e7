namespace ArticleSite.Templating;

/// <summary><c>$$</c>: runs the block of the <c>wrap</c> that called this function.</summary>
internal sealed class BlockExpression(TemplateSpan span) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.RunWrappedBlock(Span);
        return default;
    }
}
