namespace ArticleSite.Templating;

/// <summary><c>$0</c>, <c>$1</c> and so on.</summary>
internal sealed class ArgumentExpression(TemplateSpan span, int index) : Target(span)
{
    public override TemplateValue Evaluate(Rendering run)
    {
        var frame = run.Frame;
        if (frame.Kind == FrameKind.Page)
            throw run.Fail(Span, TemplateRules.EvaluationError, $"`${index}` can only be used in a function or an included template");
        var arguments = frame.OpenArguments();
        var value = index < arguments.Count ? arguments[index] : default;
        return value.Kind == TemplateKind.Function ? run.Call(value.Function, this, [], null) : value;
    }

    public override TemplateValue EvaluateUncalled(Rendering run)
    {
        var arguments = run.Frame.OpenArguments();
        return index < arguments.Count ? arguments[index] : default;
    }

    public override void Assign(Rendering run, TemplateValue value) =>
        Access.SetItem(run, Span, run.Frame.OpenArguments(), index, value);

    public override string Describe() => $"${index}";
}
