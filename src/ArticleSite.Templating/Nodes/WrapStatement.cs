namespace ArticleSite.Templating;

/// <summary>Calls a function and hands it a block, which it runs by <c>$$</c>.</summary>
internal sealed class WrapStatement(TemplateSpan span, Expression call, Statement body) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        var outer = run.PendingBlock;
        run.PendingBlock = new WrappedBlock(body, run.Template);
        call.Write(run);
        run.PendingBlock = outer;
        return Flow.Next;
    }

    public override void Explore(Explorer found)
    {
        call.Explore(found);
        found.Unsure(body);
    }
}
