namespace ArticleSite.Templating;

/// <summary>A loop that writes the rows and cells of a table around its body.</summary>
internal sealed class TableRowStatement(TemplateSpan span, string name, ForList list, Expression? columns, Statement body)
    : Statement(span)
{
    private static readonly int TableRowHash = TemplateObject.NameHash("tablerow");
    private static readonly int ForHash = TemplateObject.NameHash("for");
    private readonly int hash = TemplateObject.NameHash(name);

    public override Flow Execute(Rendering run)
    {
        var value = list.Evaluate(run);
        if (value.IsNull) return Flow.Next;
        var items = list.Prepare(run, value, out var count);
        var width = columns is null ? 1 : Math.Max(1, Conversions.ToInt(run, columns.Span, columns.Evaluate(run)));
        if (count == 0) return Flow.Next;

        var state = new LoopState { Length = count, Columns = width };
        var mark = run.OpenLoop();
        run.PushScoped("tablerow", TableRowHash, state);
        run.PushScoped("for", ForHash, state);
        var slot = LoopVariable.Open(run, name, hash);
        var result = Flow.Next;
        for (var index = 0; index < count && result == Flow.Next; index++)
        {
            run.Step(Span);
            var item = items.At(index);
            state.MoveTo(index, item);
            LoopVariable.Set(run, slot, name, hash, item);
            var column = index % width;
            if (column == 0) run.Output.Write(string.Create(run.Invariant, $"<tr class=\"row{(index / width) + 1}\">"));
            run.Output.Write(string.Create(run.Invariant, $"<td class=\"col{column + 1}\">"));
            result = body.Execute(run);
            run.Output.Write("</td>");
            if (column == width - 1 || index == count - 1 || result == Flow.Break) run.Output.Write("</tr>\n");
            if (result == Flow.Continue) result = Flow.Next;
        }

        run.CloseLoop(mark);
        return result == Flow.Return ? result : Flow.Next;
    }

    public override void Explore(Explorer found)
    {
        list.Explore(found);
        columns?.Explore(found);
        found.Loop(body, "tablerow", "for", name);
    }
}
