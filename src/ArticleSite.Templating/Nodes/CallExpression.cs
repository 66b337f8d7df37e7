namespace ArticleSite.Templating;

/// <summary>A call with arguments; a pipe is one whose first argument stands before it.</summary>
internal sealed class CallExpression(
    TemplateSpan span, Expression function, Expression[] arguments, NamedArgument[] named, bool mustExist) : Expression(span)
{
    private readonly bool hasSpread = Array.Exists(arguments, a => a is SpreadExpression);

    /// <summary>What is called.</summary>
    public Expression Function => function;

    public Expression[] Arguments => arguments;

    public NamedArgument[] Named => named;

    /// <summary>Room for what a builtin works out once for this call, such as its regular expression.</summary>
    public object? Remembered { get; set; }

    public override TemplateValue Evaluate(Rendering run) => Run(run, false);

    public override void Write(Rendering run)
    {
        var value = Run(run, true);
        if (!value.IsNull) run.Write(value, Span);
    }

    public override TemplateSpan ArgumentSpan(int index) => index < arguments.Length ? arguments[index].Span : Span;

    public override string Describe() => $"{function.Describe()}(...)";

    private TemplateValue Run(Rendering run, bool toOutput)
    {
        run.GuardStack(Span);
        var target = function.EvaluateFunction(run);
        if (target.Kind == TemplateKind.Object && target.Reference is BuiltinGroup { Callable: { } callable }) target = callable;
        if (target.Kind != TemplateKind.Function)
        {
            if (mustExist || target.IsNull) throw run.UnknownFunction(function, target);
            throw run.Fail(function.Span, TemplateRules.UnknownFunction, $"`{function.Describe()}` is a {Conversions.TypeName(target)}, not a function");
        }

        // The block of a `wrap` is for this function, not for one called among its arguments.
        var block = run.PendingBlock;
        run.PendingBlock = null;
        var called = target.Function;
        var mark = run.OpenArguments();
        for (var i = 0; i < arguments.Length; i++)
        {
            // To ask whether something is there is what this function is for.
            if (i == 0 && called == BuiltinTable.ObjectDefault) run.PushArgument(arguments[i].EvaluateOrNull(run));
            else if (hasSpread && arguments[i] is SpreadExpression spread) Spread(run, spread);
            else run.PushArgument(arguments[i].Evaluate(run));
        }

        var values = named.Length == 0 ? null : NamedValues(run);
        var given = run.ArgumentsSince(mark);
        run.PendingBlock = block;
        var result = toOutput && called is IncludeFunction include
            ? include.WriteTo(run, this, given, values)
            : run.Call(called, this, given, values);
        run.CloseArguments(mark);
        return result;
    }

    private static void Spread(Rendering run, SpreadExpression spread)
    {
        var value = spread.Evaluate(run);
        if (value.IsNull) return;
        foreach (var item in run.Each(value, spread.Span)) run.PushArgument(item);
    }

    private NamedValue[] NamedValues(Rendering run)
    {
        var values = new NamedValue[named.Length];
        for (var i = 0; i < values.Length; i++) values[i] = new NamedValue(named[i].Name, named[i].Value.Evaluate(run), named[i].Span);
        return values;
    }

    public override void Explore(Explorer found) => found.Call(this);
}
