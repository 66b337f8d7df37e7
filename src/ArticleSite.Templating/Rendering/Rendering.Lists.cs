namespace ArticleSite.Templating;

/// <summary>Going through lists of every kind.</summary>
internal sealed partial class Rendering
{
    private const int SequenceDepthLimit = 64;

    /// <summary>The items of a list, each a step.</summary>
    public IEnumerable<TemplateValue> Each(TemplateValue list, TemplateSpan span)
    {
        // Counted as a loop, so that what is called for each item adds to the same steps.
        if (loops++ == 0) steps = 0;
        try
        {
            foreach (var item in EachCounted(list, span)) yield return item;
        }
        finally
        {
            loops--;
        }
    }

    public TemplateArray ToArray(TemplateValue list, TemplateSpan span)
    {
        if (list.Kind == TemplateKind.Array) return list.Array;
        var array = new TemplateArray();
        foreach (var item in Each(list, span)) array.Add(item);
        return array;
    }

    /// <summary>A list computed when it is used, from another one.</summary>
    public TemplateValue Lazy(TemplateValue source, TemplateSpan span, Func<Rendering, IEnumerable<TemplateValue>> items)
    {
        var depth = source.Kind == TemplateKind.Iterator ? source.Sequence.Depth + 1 : 1;
        if (depth <= SequenceDepthLimit) return TemplateValue.Of(new IteratorSequence(depth, items));

        // Too many on top of each other would go through the stack: this one is worked out now.
        var array = new TemplateArray();
        foreach (var item in items(this)) array.Add(item);
        return array;
    }

    private IEnumerable<TemplateValue> EachCounted(TemplateValue list, TemplateSpan span)
    {
        switch (list.Kind)
        {
            case TemplateKind.Array:
                for (var i = 0; i < list.Array.Count; i++)
                {
                    Step(span);
                    yield return list.Array[i];
                }

                break;
            case TemplateKind.Range:
                CheckLength(span, ((RangeSequence)list.Sequence).Count);
                foreach (var item in list.Sequence.Items(this))
                {
                    Step(span);
                    yield return item;
                }

                break;
            case TemplateKind.Iterator:
                foreach (var item in list.Sequence.Items(this)) yield return item;
                break;
            case TemplateKind.String or TemplateKind.Html:
                foreach (var c in list.Text)
                {
                    Step(span);
                    yield return Characters.Text(c);
                }

                break;
            case TemplateKind.Object:
                foreach (var name in list.Record.MemberNames)
                {
                    Step(span);
                    list.Record.TryGetMember(name, out var value);
                    yield return new TemplateObject(2) { ["key"] = name, ["value"] = value };
                }

                break;
            default:
                throw Fail(span, TemplateRules.EvaluationError, $"Unexpected type `{Conversions.TypeName(list)}`: it cannot be gone through as a list");
        }
    }
}
