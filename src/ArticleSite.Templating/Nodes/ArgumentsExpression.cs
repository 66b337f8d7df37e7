namespace ArticleSite.Templating;

/// <summary><c>$</c>: the arguments of the function or include that is running.</summary>
internal sealed class ArgumentsExpression(TemplateSpan span) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run) => run.Frame.OpenArguments();

    public override string Describe() => "$";
}
