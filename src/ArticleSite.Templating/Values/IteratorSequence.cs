namespace ArticleSite.Templating;

/// <summary>What a builtin such as <c>array.map</c> gives.</summary>
internal sealed class IteratorSequence(int depth, Func<Rendering, IEnumerable<TemplateValue>> items) : Sequence(depth)
{
    public override IEnumerable<TemplateValue> Items(Rendering run) => items(run);
}
