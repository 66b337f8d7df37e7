using System.Collections;

namespace ArticleSite.Templating;

/// <summary>A list of values; can have named members besides. Frozen, it can be shared between threads.</summary>
public sealed class TemplateArray : IEnumerable<TemplateValue>
{
    private TemplateValue[] items;

    /// <summary>Without items.</summary>
    public TemplateArray() => items = [];

    /// <summary>Without items, with room for some.</summary>
    public TemplateArray(int capacity) => items = new TemplateValue[capacity];

    /// <summary>With these items.</summary>
    public TemplateArray(IEnumerable<TemplateValue> values)
    {
        items = values.ToArray();
        Count = items.Length;
    }

    /// <summary>How many items it has.</summary>
    public int Count { get; private set; }

    /// <summary>Can nobody write to it any more?</summary>
    public bool IsFrozen { get; private set; }

    internal TemplateObject? Members { get; private set; }

    internal ReadOnlySpan<TemplateValue> Span => items.AsSpan(0, Count);

    /// <summary>An item, from 0.</summary>
    public TemplateValue this[int index]
    {
        get => index < Count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));
        set
        {
            ThrowIfFrozen();
            while (Count <= index) Add(default);
            items[index] = value;
        }
    }

    /// <summary>Adds an item at the end.</summary>
    public void Add(TemplateValue value)
    {
        ThrowIfFrozen();
        if (Count == items.Length) Array.Resize(ref items, Math.Max(4, Count * 2));
        items[Count++] = value;
    }

    /// <summary>Nobody can write any more to this list or to what it holds.</summary>
    /// <returns>The list itself.</returns>
    public TemplateArray Freeze()
    {
        Freezer.Freeze(this);
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<TemplateValue> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static TemplateArray Of(ReadOnlySpan<TemplateValue> values)
    {
        var array = new TemplateArray(values.Length);
        values.CopyTo(array.items);
        array.Count = values.Length;
        return array;
    }

    internal TemplateObject OpenMembers() => Members ??= new TemplateObject();

    internal void MarkFrozen() => IsFrozen = true;

    private void ThrowIfFrozen()
    {
        if (IsFrozen) throw new InvalidOperationException("The array is frozen.");
    }
}
