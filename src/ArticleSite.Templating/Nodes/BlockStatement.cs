namespace ArticleSite.Templating;

/// <summary>Statements one after the other.</summary>
internal sealed class BlockStatement(TemplateSpan span, Statement[] statements) : Statement(span)
{
    private readonly bool hasIndent = Array.Exists(statements, s => s.Indent is not null);

    public override Flow Execute(Rendering run)
    {
        run.GuardStack(Span);
        return hasIndent && run.AutoIndent ? ExecuteIndented(run) : ExecutePlain(run);
    }

    private Flow ExecutePlain(Rendering run)
    {
        foreach (var statement in statements)
        {
            run.At = statement;
            var flow = statement.Execute(run);
            if (flow != Flow.Next) return flow;
        }

        return Flow.Next;
    }

    private Flow ExecuteIndented(Rendering run)
    {
        var outer = run.Output.Indent;
        foreach (var statement in statements)
        {
            run.At = statement;
            run.Output.Indent = statement.Indent ?? outer;
            var flow = statement.Execute(run);
            run.Output.Indent = outer;
            if (flow != Flow.Next) return flow;
        }

        return Flow.Next;
    }

    public override void Explore(Explorer found) => found.All(statements);
}
