namespace ArticleSite.Templating;

/// <summary>A function a template defined.</summary>
internal sealed class UserFunction(FunctionDefinition definition, Template template) : TemplateFunction(definition.Name)
{
    internal override TemplateValue Invoke(Rendering run, Expression site, ReadOnlySpan<TemplateValue> arguments, NamedValue[]? named)
    {
        var frame = run.Frame.Call(FrameKind.Function, template, site.Span);
        var values = definition.Parameters is null ? null : Bind(run, site, arguments, named);
        run.Enter(frame);
        var mark = run.ScopedCount;
        if (values is null)
        {
            var all = TemplateArray.Of(arguments);
            foreach (var (name, value, _) in named ?? []) all.OpenMembers().Add(name, value);
            frame.SetArguments(all);
        }
        else
        {
            run.PushScope(new TemplateObject(), isFunction: true);
            for (var i = 0; i < values.Length; i++) run.PushScoped(definition.Parameters![i].Name, definition.Parameters[i].Hash, values[i]);
        }

        TemplateValue result = default;
        if (definition.Result is { } expression) result = expression.Evaluate(run);
        else if (definition.Body!.Execute(run) == Flow.Return) result = run.Returned;

        if (values is not null) run.PopScope();
        run.CloseScoped(mark);
        run.Leave();
        return result;
    }

    private TemplateValue[] Bind(Rendering run, Expression site, ReadOnlySpan<TemplateValue> given, NamedValue[]? named)
    {
        var parameters = definition.Parameters!;
        var values = new TemplateValue[parameters.Length];
        var isSet = new bool[parameters.Length];
        var plain = definition.IsVariadic ? parameters.Length - 1 : parameters.Length;
        if (given.Length > plain && !definition.IsVariadic) throw run.WrongCount(site, Name, given.Length, definition.Required, plain);
        for (var i = 0; i < Math.Min(plain, given.Length); i++) (values[i], isSet[i]) = (given[i], true);
        foreach (var (name, value, span) in named ?? [])
        {
            var at = Array.FindIndex(parameters, p => p.Name == name);
            if (at < 0) throw run.Fail(span, TemplateRules.WrongArgument, $"The function `{Name}` has no parameter `{name}`", Suggestion.For(name, parameters.Select(p => p.Name)));
            (values[at], isSet[at]) = (value, true);
        }

        for (var i = 0; i < plain; i++)
        {
            if (isSet[i]) continue;
            values[i] = parameters[i].Default ?? throw run.WrongCount(site, Name, given.Length + (named?.Length ?? 0), definition.Required, definition.IsVariadic ? int.MaxValue : plain);
        }

        if (definition.IsVariadic && !isSet[^1]) values[^1] = given.Length > plain ? TemplateArray.Of(given[plain..]) : new TemplateArray();
        return values;
    }
}
