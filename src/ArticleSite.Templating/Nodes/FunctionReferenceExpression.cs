namespace ArticleSite.Templating;

/// <summary><c>@f</c>: the function itself.</summary>
internal sealed class FunctionReferenceExpression(TemplateSpan span, Expression operand) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run) => operand.EvaluateUncalled(run);

    public override TemplateValue EvaluateUncalled(Rendering run) => operand.EvaluateUncalled(run);

    public override void Explore(Explorer found) => found.Reference(operand);
}
