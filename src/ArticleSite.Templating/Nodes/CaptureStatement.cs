namespace ArticleSite.Templating;

internal sealed class CaptureStatement(TemplateSpan span, Target target, Statement body) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        var mark = run.Output.Begin();
        var flow = body.Execute(run);
        target.Assign(run, run.Markup(run.Output.Take(mark)));
        return flow;
    }
}
