namespace ArticleSite.Templating;

/// <summary>A piece of a parsed template. Nodes are shared by all renderings, so they hold nothing that changes.</summary>
internal abstract class Node(TemplateSpan span)
{
    public TemplateSpan Span { get; } = span;

    /// <summary>Tells what it reads, assigns and includes, its parts included.</summary>
    public virtual void Explore(Explorer found)
    {
    }
}
