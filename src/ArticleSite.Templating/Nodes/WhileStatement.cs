namespace ArticleSite.Templating;

internal sealed class WhileStatement(TemplateSpan span, Expression condition, Statement body) : Statement(span)
{
    private static readonly int WhileHash = TemplateObject.NameHash("while");

    public override Flow Execute(Rendering run)
    {
        var state = new LoopState();
        var mark = run.OpenLoop();
        run.PushScoped("while", WhileHash, state);
        var result = Flow.Next;
        for (var index = 0; condition.Evaluate(run).IsTrue; index++)
        {
            run.Step(Span);
            state.MoveTo(index, default);
            var flow = body.Execute(run);
            if (flow == Flow.Break) break;
            if (flow != Flow.Return) continue;
            result = flow;
            break;
        }

        run.CloseLoop(mark);
        return result;
    }

    public override void Explore(Explorer found)
    {
        found.Loop(condition, "while");
        found.Loop(body, "while");
    }
}
