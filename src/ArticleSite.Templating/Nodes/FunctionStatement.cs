namespace ArticleSite.Templating;

/// <summary>Gives a function its name when it is executed, not before.</summary>
internal sealed class FunctionStatement(TemplateSpan span, Target target, FunctionDefinition definition) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        target.Assign(run, new UserFunction(definition, run.Template));
        return Flow.Next;
    }

    public override void Explore(Explorer found)
    {
        found.Assign(target);
        found.Function(definition);
    }
}
