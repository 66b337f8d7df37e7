namespace ArticleSite.Templating;

internal sealed class WithStatement(TemplateSpan span, Expression subject, Statement body) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        var value = subject.Evaluate(run);
        if (value.AsRecord is not { } record)
            throw run.Fail(subject.Span, TemplateRules.EvaluationError, $"Expecting an object for `with` instead of a {Conversions.TypeName(value)}");
        run.PushScope(record);
        var flow = body.Execute(run);
        run.PopScope();
        return flow;
    }

    public override void Explore(Explorer found)
    {
        subject.Explore(found);
        found.Unsure(body);
    }
}
