namespace ArticleSite.Templating;

internal sealed class ReadOnlyStatement(TemplateSpan span, VariableExpression variable) : Statement(span)
{
    public override Flow Execute(Rendering run)
    {
        run.MakeReadOnly(variable.Name, variable.Hash);
        return Flow.Next;
    }
}
