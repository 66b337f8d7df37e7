namespace ArticleSite.Templating;

/// <summary>Something with a value.</summary>
internal abstract class Expression(TemplateSpan span) : Node(span)
{
    /// <summary>The value; naming a function calls it.</summary>
    public abstract TemplateValue Evaluate(Rendering run);

    /// <summary>The value without calling it, should it be a function.</summary>
    public virtual TemplateValue EvaluateUncalled(Rendering run) => Evaluate(run);

    /// <summary>The value, or null where strict variables would make a missing name an error.</summary>
    public virtual TemplateValue EvaluateOrNull(Rendering run) => Evaluate(run);

    /// <summary>What a call is to call: unknown names are the call's own business.</summary>
    public virtual TemplateValue EvaluateFunction(Rendering run) => EvaluateUncalled(run);

    /// <summary>Writes the value, without making a string of it where that can be spared.</summary>
    public virtual void Write(Rendering run) => run.Write(Evaluate(run), Span);

    /// <summary>Where the argument of that number stands, if this is a call.</summary>
    public virtual TemplateSpan ArgumentSpan(int index) => Span;

    /// <summary>The source's own words for it, in messages.</summary>
    public virtual string Describe() => "the value";
}
