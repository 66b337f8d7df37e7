namespace ArticleSite.Templating;

/// <summary><c>$name</c>: belongs to the page, include or function that is running.</summary>
internal sealed class LocalExpression(TemplateSpan span, string name) : Target(span)
{
    private readonly int hash = TemplateObject.NameHash(name);

    public override TemplateValue Evaluate(Rendering run)
    {
        var value = EvaluateUncalled(run);
        return value.Kind == TemplateKind.Function ? run.Call(value.Function, this, [], null) : value;
    }

    public override TemplateValue EvaluateUncalled(Rendering run)
    {
        if (run.Frame.Locals is { } locals && locals.TryGetMember(name, hash, out var value)) return value;
        return run.IsStrict
            ? throw run.Fail(Span, TemplateRules.UnknownName, $"The variable `${name}` was not found")
            : default;
    }

    public override TemplateValue EvaluateOrNull(Rendering run) =>
        run.Frame.Locals is { } locals && locals.TryGetMember(name, hash, out var value) ? value : default;

    public override void Assign(Rendering run, TemplateValue value)
    {
        var locals = run.Frame.Locals ??= new TemplateObject();
        if (locals.IsReadOnly(name, hash))
            throw run.Fail(Span, TemplateRules.ReadOnly, $"Cannot set value on the readonly variable `${name}`");
        locals.Set(name, hash, value);
    }

    public override string Describe() => "$" + name;
}
