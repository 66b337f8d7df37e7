namespace ArticleSite.Templating;

/// <summary>The items of a list by number, as a loop goes through them.</summary>
internal readonly struct ForItems
{
    private readonly TemplateArray? array;
    private readonly RangeSequence? range;
    private readonly string? text;
    private readonly long first;
    private readonly int step;

    private ForItems(TemplateArray? array, RangeSequence? range, string? text, long count, long first, int step)
    {
        this.array = array;
        this.range = range;
        this.text = text;
        this.first = first;
        this.step = step;
        Count = count;
    }

    public long Count { get; }

    public static ForItems Of(Rendering run, TemplateValue value, TemplateSpan span)
    {
        switch (value.Kind)
        {
            case TemplateKind.Array:
                return new ForItems(value.Array, null, null, value.Array.Count, 0, 1);
            case TemplateKind.Range:
                var range = (RangeSequence)value.Sequence;
                run.CheckLength(span, range.Count);
                return new ForItems(null, range, null, range.Count, 0, 1);
            case TemplateKind.String or TemplateKind.Html:
                return new ForItems(null, null, value.Text, value.Text.Length, 0, 1);
            default:
                var list = run.ToArray(value, span);
                return new ForItems(list, null, null, list.Count, 0, 1);
        }
    }

    public ForItems From(long index, int direction) => new(array, range, text, Count, index, direction);

    public TemplateValue At(int index)
    {
        var at = first + ((long)index * step);

        // The body may have shortened nothing but may have grown the array; what was counted is what is visited.
        if (array is not null) return at < array.Count ? array[(int)at] : default;
        return range is not null ? range.At(at) : Characters.Text(text![(int)at]);
    }
}
