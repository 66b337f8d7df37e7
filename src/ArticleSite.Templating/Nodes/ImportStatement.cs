namespace ArticleSite.Templating;

internal sealed class ImportStatement(TemplateSpan span, Expression subject) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        var value = subject.Evaluate(run);
        if (value.AsRecord is not { } record)
            throw run.Fail(subject.Span, TemplateRules.EvaluationError, $"Expecting an object for `import` instead of a {Conversions.TypeName(value)}");
        foreach (var name in record.MemberNames.ToArray())
        {
            if (record.TryGetMember(name, out var member)) run.AssignTop(Span, name, TemplateObject.NameHash(name), member);
        }

        return Flow.Next;
    }

    public override void Explore(Explorer found)
    {
        subject.Explore(found);
        found.Import();
    }
}
