namespace ArticleSite.Templating;

/// <summary>A list that is computed anew whenever it is gone through.</summary>
internal abstract class Sequence(int depth)
{
    /// <summary>How many sequences are stacked in it; bounded, so that going through it cannot exhaust the stack.</summary>
    public int Depth { get; } = depth;

    public abstract IEnumerable<TemplateValue> Items(Rendering run);
}
