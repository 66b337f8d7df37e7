namespace ArticleSite.Templating;

/// <summary><c>a.b</c> and <c>a?.b</c>.</summary>
internal sealed class MemberExpression(TemplateSpan span, Expression owner, string name, TemplateSpan nameSpan, bool isConditional)
    : Target(span)
{
    private readonly int hash = TemplateObject.NameHash(name);
    private readonly TemplateValue builtin = BuiltinOf(owner, name);

    public Expression Owner => owner;

    public string Name => name;

    public bool IsConditional => isConditional;

    public TemplateSpan NameSpan => nameSpan;

    /// <summary>After a <c>?.</c>, null goes through to the end of the chain.</summary>
    public bool LetsNullThrough { get; } = isConditional || Chain.LetsNullThrough(owner);

    /// <summary>The language's own function, when that is what it names and nothing shadows its group.</summary>
    public TemplateValue Builtin => builtin;

    public override TemplateValue Evaluate(Rendering run) => Called(run, Find(run, false));

    public override TemplateValue EvaluateUncalled(Rendering run) => Find(run, false);

    public override TemplateValue EvaluateFunction(Rendering run) => Find(run, true);

    public override TemplateValue EvaluateOrNull(Rendering run) => Called(run, Find(run, true));

    public override void Assign(Rendering run, TemplateValue value)
    {
        var target = owner is ThisExpression ? default : owner.Evaluate(run);
        if (owner is ThisExpression) run.AssignTop(nameSpan, name, hash, value);
        else if (target.IsNull) throw run.MemberOfNull(this, Describe(), "set");
        else Access.SetMember(run, nameSpan, target, name, hash, value);
    }

    public override string Describe() => $"{owner.Describe()}{(isConditional ? "?." : ".")}{name}";

    private static TemplateValue BuiltinOf(Expression owner, string name) =>
        owner is VariableExpression { Builtin.Reference: BuiltinGroup group } && group.TryGetMember(name, out var found) ? found : default;

    private TemplateValue Find(Rendering run, bool quiet)
    {
        if (!builtin.IsNull)
        {
            var variable = (VariableExpression)owner;
            if (!run.TryLookup(variable.Name, variable.Hash, out _)) return builtin;
        }

        var target = isConditional || LetsNullThrough ? owner.EvaluateOrNull(run) : owner.Evaluate(run);
        if (target.Kind == TemplateKind.Object)
        {
            if (target.Record.TryGetMember(name, hash, out var value)) return value;
        }
        else if (target.IsNull)
        {
            if (LetsNullThrough || name == "empty?") return default;
            throw run.MemberOfNull(this, Describe(), "get");
        }

        if (Access.TryGetMember(run, target, name, hash, out var special)) return special;
        return run.IsStrict && !quiet && !isConditional ? throw run.UnknownMember(this, target) : default;
    }

    private TemplateValue Called(Rendering run, TemplateValue value) =>
        value.Kind == TemplateKind.Function ? run.Call(value.Function, this, [], null) : value;

    public override void Explore(Explorer found) => found.Path(this);
}
