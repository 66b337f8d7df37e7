namespace ArticleSite.Templating;

internal sealed class CaptureStatement(TemplateSpan span, Target target, Statement body) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        var mark = run.Output.Begin(keepIndent: true);
        var flow = body.Execute(run);
        target.Assign(run, TemplateValue.Captured(run.Checked(run.Output.Take(mark), Span), run.IsEscaping));
        return flow;
    }

    public override void Explore(Explorer found)
    {
        body.Explore(found);
        found.Assign(target);
    }
}
