namespace ArticleSite.Templating;

/// <summary>The whole numbers from one to another, upwards or downwards.</summary>
internal sealed class RangeSequence(long first, long last, bool isEmpty) : Sequence(0)
{
    public bool IsInt { get; } = first is >= int.MinValue and <= int.MaxValue && last is >= int.MinValue and <= int.MaxValue;

    /// <summary>How many they are; so many that nobody could count them are <see cref="long.MaxValue"/>.</summary>
    public long Count { get; } = isEmpty ? 0 : (long)Math.Min(Distance(first, last), long.MaxValue - 1) + 1;

    public TemplateValue At(long index) => Value(first <= last ? first + index : first - index);

    public override IEnumerable<TemplateValue> Items(Rendering run)
    {
        for (long i = 0; i < Count; i++) yield return At(i);
    }

    private TemplateValue Value(long number) => IsInt ? (TemplateValue)(int)number : number;

    /// <summary>Longer than <see cref="long"/> knows numbers; one of 128 bits would be compiled at run time, in every build.</summary>
    private static ulong Distance(long from, long to) => from <= to ? (ulong)to - (ulong)from : (ulong)from - (ulong)to;
}
