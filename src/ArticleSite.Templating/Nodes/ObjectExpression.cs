namespace ArticleSite.Templating;

internal sealed class ObjectExpression(TemplateSpan span, ObjectMember[] members) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        run.GuardStack(Span);
        var made = new TemplateObject(members.Length);
        foreach (var member in members) made.Set(member.Name, member.Hash, member.Value.Evaluate(run));
        return made;
    }

    public override void Explore(Explorer found)
    {
        foreach (var member in members) member.Value.Explore(found);
    }
}
