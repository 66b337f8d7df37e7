namespace ArticleSite.Templating;

internal abstract class Statement(TemplateSpan span) : Node(span)
{
    /// <summary>The blanks before the code this statement stands in, when auto-indent would repeat them.</summary>
    public string? Indent { get; set; }

    public abstract Flow Execute(Rendering run);
}
