namespace ArticleSite.Templating;

/// <summary>A plain name.</summary>
internal sealed class VariableExpression(TemplateSpan span, string name) : Target(span)
{
    // Looked up once, when the template is parsed; what shadows it is only known while rendering.
    private readonly TemplateValue builtin = BuiltinTable.Find(name);

    public string Name => name;

    public int Hash { get; } = TemplateObject.NameHash(name);

    public TemplateValue Builtin => builtin;

    public override TemplateValue Evaluate(Rendering run)
    {
        var value = EvaluateUncalled(run);
        return value.Kind == TemplateKind.Function ? run.Call(value.Function, this, [], null) : value;
    }

    public override TemplateValue EvaluateUncalled(Rendering run)
    {
        if (run.TryLookup(name, Hash, out var value)) return value;
        if (!builtin.IsNull) return builtin;
        return run.IsStrict ? throw run.UnknownVariable(this) : default;
    }

    public override TemplateValue EvaluateOrNull(Rendering run)
    {
        if (!run.TryLookup(name, Hash, out var value)) value = builtin;
        return value.Kind == TemplateKind.Function ? run.Call(value.Function, this, [], null) : value;
    }

    public override TemplateValue EvaluateFunction(Rendering run) => run.TryLookup(name, Hash, out var value) ? value : builtin;

    public override void Assign(Rendering run, TemplateValue value) => run.Assign(Span, name, Hash, value);

    public override string Describe() => name;

    public override void Explore(Explorer found) => found.Path(this);
}
