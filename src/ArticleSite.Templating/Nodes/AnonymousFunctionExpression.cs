namespace ArticleSite.Templating;

/// <summary><c>do … end</c></summary>
internal sealed class AnonymousFunctionExpression(TemplateSpan span, FunctionDefinition definition) : Expression(span)
{
    public override TemplateValue Evaluate(Rendering run) => new UserFunction(definition, run.Template);

    public override void Explore(Explorer found)
    {
        found.Function(definition);
    }
}
