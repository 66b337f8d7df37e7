namespace ArticleSite.Templating;

/// <summary>The whole numbers from one to another, upwards or downwards.</summary>
internal sealed class RangeSequence(long first, long last, bool isEmpty) : Sequence(0)
{
    public bool IsInt { get; } = first is >= int.MinValue and <= int.MaxValue && last is >= int.MinValue and <= int.MaxValue;

    public Int128 Count { get; } = isEmpty ? 0 : Int128.Abs((Int128)last - first) + 1;

    /// <summary>The same where the length has been checked. Code with numbers of 128 bits in it is never compiled ahead of time, so few have them.</summary>
    public long Length => (long)Count;

    public TemplateValue At(long index) => Value(first <= last ? first + index : first - index);

    public override IEnumerable<TemplateValue> Items(Rendering run)
    {
        for (long i = 0; i < Count; i++) yield return At(i);
    }

    private TemplateValue Value(long number) => IsInt ? (TemplateValue)(int)number : number;
}
