namespace ArticleSite.Templating;

/// <summary>Goes through a list. Arrays are read in place; everything else is gone through as it comes.</summary>
internal sealed class ForStatement(TemplateSpan span, string name, ForList list, Statement body, Statement? otherwise)
    : Statement(span)
{
    private static readonly int ForHash = TemplateObject.NameHash("for");
    private readonly int hash = TemplateObject.NameHash(name);

    public override Flow Execute(Rendering run)
    {
        var value = list.Evaluate(run);
        if (value.IsNull) return Flow.Next;
        var array = list.Prepare(run, value, out var count);
        if (count == 0) return otherwise?.Execute(run) ?? Flow.Next;

        var state = new LoopState { Length = count };
        var mark = run.OpenLoop();
        run.PushScoped("for", ForHash, state);
        var slot = LoopVariable.Open(run, name, hash);
        var result = Flow.Next;
        for (var index = 0; index < count; index++)
        {
            run.Step(Span);
            var item = array.At(index);
            state.MoveTo(index, item);
            LoopVariable.Set(run, slot, name, hash, item);
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
        list.Explore(found);
        found.Loop(body, "for", name);
        otherwise?.Explore(found);
    }
}
