namespace ArticleSite.Templating;

internal sealed class CaseStatement(TemplateSpan span, Expression subject, CaseBranch[] branches, Statement? otherwise)
    : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        var value = subject.Evaluate(run);
        foreach (var branch in branches)
        {
            foreach (var candidate in branch.Values)
            {
                if (Operations.AreEqual(run, candidate.Span, value, candidate.Evaluate(run))) return branch.Body.Execute(run);
            }
        }

        return otherwise?.Execute(run) ?? Flow.Next;
    }

    public override void Explore(Explorer found)
    {
        subject.Explore(found);
        foreach (var branch in branches)
        {
            found.All(branch.Values);
            branch.Body.Explore(found);
        }
        
        otherwise?.Explore(found);
    }
}
