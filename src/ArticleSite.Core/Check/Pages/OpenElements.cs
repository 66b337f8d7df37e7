namespace ArticleSite.Core.Check.Pages;

/// <summary>The elements that are open at a place of a page, and the tags that do not fit.</summary>
internal sealed class OpenElements
{
    /// <summary>One tag that is wrong makes others look wrong: the first few tell the story.</summary>
    private const int MostSlips = 3;

    private static readonly ulong s_paragraph = ElementName.Of("p"u8);
    private static readonly ulong s_template = ElementName.Of("template"u8);

    private Open[] _open = new Open[64];
    private int _count;
    private int _foreign;

    /// <summary>Tags that do not fit, in the order they were noticed.</summary>
    public List<TagSlip> Slips { get; } = [];

    /// <summary>True inside of drawings and formulas.</summary>
    public bool IsForeign => _foreign > 0;

    /// <summary>True inside of an element whose content is not part of the page yet.</summary>
    public bool IsInert
    {
        get
        {
            for (var i = 0; i < _count; i++)
                if (_open[i].Name == s_template) return true;
            return false;
        }
    }

    /// <summary>Begins a page.</summary>
    public void Clear()
    {
        (_count, _foreign) = (0, 0);
        Slips.Clear();
    }

    /// <summary>A start tag of an element that has an end.</summary>
    /// <param name="name">The element.</param>
    /// <param name="traits">What it is.</param>
    /// <param name="tag">Where the tag stands.</param>
    public void Start(ulong name, ElementTraits traits, ByteRange tag)
    {
        EndParagraphFor(traits);
        if (_count == _open.Length) Array.Resize(ref _open, 2 * _count);
        _open[_count++] = new Open(name, traits, tag);
        if (traits.HasFlag(ElementTraits.Foreign)) _foreign++;
    }

    /// <summary>An element that begins ends an open paragraph, where it is one that does.</summary>
    public void EndParagraphFor(ElementTraits traits)
    {
        if (traits.HasFlag(ElementTraits.EndsParagraph) && _count > 0 && _open[_count - 1].Name == s_paragraph) _count--;
    }

    /// <summary>An end tag.</summary>
    public void End(ulong name, ByteRange tag)
    {
        if (_count > 0 && _open[_count - 1].Name == name)
        {
            Pop();
            return;
        }

        var at = _count - 1;
        while (at >= 0 && _open[at].Name != name) at--;
        if (at < 0)
        {
            Note(new TagSlip(IsEnd: true, tag));
            return;
        }

        CloseTo(at + 1);
        Pop();
    }

    /// <summary>The page is over.</summary>
    public void Finish() => CloseTo(0);

    private void CloseTo(int depth)
    {
        // the outermost first: it is the one that was forgotten
        for (var i = depth; i < _count; i++)
            if (!_open[i].Traits.HasFlag(ElementTraits.EndIsOptional)) Note(new TagSlip(IsEnd: false, _open[i].Tag));
        while (_count > depth) Pop();
    }

    private void Pop()
    {
        if (_open[--_count].Traits.HasFlag(ElementTraits.Foreign)) _foreign--;
    }

    private void Note(TagSlip slip)
    {
        if (Slips.Count < MostSlips) Slips.Add(slip);
    }

    private readonly record struct Open(ulong Name, ElementTraits Traits, ByteRange Tag);
}

/// <summary>A tag that does not fit.</summary>
/// <param name="IsEnd">True for an end tag that ends nothing; false for a start tag whose element never ends.</param>
/// <param name="Tag">Where it stands.</param>
internal readonly record struct TagSlip(bool IsEnd, ByteRange Tag);

/// <summary>A part of a page's bytes.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">How many.</param>
internal readonly record struct ByteRange(int Start, int Length)
{
    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> page) => page.Slice(Start, Length);
}
