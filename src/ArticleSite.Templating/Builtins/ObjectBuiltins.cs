namespace ArticleSite.Templating;

/// <summary>The group <c>object</c>.</summary>
internal static class ObjectBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("object.default", "value, default", c => c[0].IsNull || (c[0].IsText && c[0].Text.Length == 0) || c[0].Reference is EmptyRecord ? c[1] : c[0]),
        new("object.eval", "text", Eval),
        new("object.eval_template", "text", EvalTemplate),
        new("object.format", "value, format, culture?", c => c[0].IsNull ? "" : MathBuiltins.FormatNumber(c, c[0], c.Text(1), MathBuiltins.Culture(c, 2))),
        new("object.from_json", "json", Json.Read),
        new("object.has_key", "value, key", c => c[0].AsRecord is { } r && r.TryGetMember(c.Text(1), out _)),
        new("object.has_value", "value, key", c => c[0].AsRecord is { } r && r.TryGetMember(c.Text(1), out var v) && !v.IsNull),
        new("object.keys", "value", c => c[0].AsRecord is { } r ? new TemplateArray(r.MemberNames.Select(n => (TemplateValue)n)) : Nothing(c)),
        new("object.kind", "value", c => c[0].IsNull ? default : (TemplateValue)Conversions.TypeName(c[0])),
        new("object.size", "value", c => c.Size(0, "object")),
        new("object.to_json", "value", Json.Write),
        new("object.typeof", "value", TypeOf),
        new("object.values", "value", Values),
    ];

    private static TemplateValue Nothing(Call call) => call[0].IsNull ? default : throw call.Unable(0, "object");

    private static TemplateValue Values(Call call)
    {
        if (call[0].AsRecord is not { } record) return Nothing(call);
        var values = new TemplateArray();
        foreach (var name in record.MemberNames)
        {
            record.TryGetMember(name, out var value);
            values.Add(value);
        }

        return values;
    }

    private static TemplateValue TypeOf(Call call) => call[0].Kind switch
    {
        TemplateKind.Null => default,
        TemplateKind.Boolean => "boolean",
        TemplateKind.String or TemplateKind.Html => call[0].IsCaptured ? "object" : "string",
        TemplateKind.Array => "array",
        TemplateKind.Range or TemplateKind.Iterator => "iterator",
        TemplateKind.Date or TemplateKind.TimeSpan or TemplateKind.Object => "object",
        TemplateKind.Function => "function",
        _ => "number",
    };

    private static TemplateValue Eval(Call call)
    {
        if (call[0].IsNull) return default;
        var template = Parsed(call, "{{ret " + call.Text(0));
        call.Run.Enter(FrameFor(call, template));
        call.Run.Returned = default;
        template.Body.Execute(call.Run);
        var result = call.Run.Returned;
        call.Run.Leave();
        return result;
    }

    private static TemplateValue EvalTemplate(Call call)
    {
        if (call[0].IsNull) return default;
        var run = call.Run;
        var template = Parsed(call, call.Text(0));
        var mark = run.Output.Begin();
        run.Enter(FrameFor(call, template));
        template.Body.Execute(run);
        run.Leave();
        return run.Markup(run.Output.Take(mark));
    }

    private static Frame FrameFor(Call call, Template template)
    {
        var frame = call.Run.Frame.Call(FrameKind.Include, template, call.Span);
        frame.Locals = call.Run.Frame.Locals;
        return frame;
    }

    private static Template Parsed(Call call, string text)
    {
        var template = Template.Parse(text, "<eval>");
        if (!template.HasErrors) return template;
        throw call.Fail(0, "Error while evaluating: " + string.Join("\n", template.Diagnostics.Select(d => d.Message)));
    }
}
