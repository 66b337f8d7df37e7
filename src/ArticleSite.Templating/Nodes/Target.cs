namespace ArticleSite.Templating;

/// <summary>What can stand left of an assignment.</summary>
internal abstract class Target(TemplateSpan span) : Expression(span)
{
    public abstract void Assign(Rendering run, TemplateValue value);
}
