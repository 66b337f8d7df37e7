namespace ArticleSite.Templating;

/// <summary><c>a[b]</c></summary>
internal sealed class IndexExpression(TemplateSpan span, Expression owner, Expression index) : Target(span)
{
    public Expression Owner => owner;

    public Expression Index => index;

    public bool LetsNullThrough { get; } = Chain.LetsNullThrough(owner);

    public override TemplateValue Evaluate(Rendering run) => Called(run, Find(run, false));

    public override TemplateValue EvaluateUncalled(Rendering run) => Find(run, false);

    public override TemplateValue EvaluateOrNull(Rendering run) => Called(run, Find(run, true));

    public override void Assign(Rendering run, TemplateValue value)
    {
        var key = index.Evaluate(run);
        if (owner is ThisExpression)
        {
            var name = Conversions.ToText(run, key);
            run.AssignTop(Span, name, TemplateObject.NameHash(name), value);
            return;
        }

        var target = owner.Evaluate(run);
        if (target.IsNull) throw run.MemberOfNull(this, Describe(), "set");
        Access.SetIndexed(run, index.Span, target, key, value);
    }

    public override string Describe() => $"{owner.Describe()}[{(index is LiteralExpression literal ? literal.Value.ToString() : index.Describe())}]";

    private TemplateValue Find(Rendering run, bool quiet)
    {
        var target = LetsNullThrough ? owner.EvaluateOrNull(run) : owner.Evaluate(run);
        if (target.IsNull) return LetsNullThrough ? default : throw run.MemberOfNull(this, Describe(), "get");
        return Access.GetIndexed(run, this, index.Span, target, index.Evaluate(run), quiet);
    }

    private TemplateValue Called(Rendering run, TemplateValue value) =>
        value.Kind == TemplateKind.Function ? run.Call(value.Function, this, [], null) : value;

    public override void Explore(Explorer found) => found.Path(this);
}
