namespace ArticleSite.Core.Text;

/// <summary>Spans of one file, of which very many may be asked about very often: those that touch or overlap are one, and one is found by its place.</summary>
public sealed class SpanSet
{
    private static readonly Comparer<TextSpan> s_byStart = Comparer<TextSpan>.Create((left, right) => left.Start.CompareTo(right.Start));

    private readonly List<TextSpan> _joined = [];

    /// <summary>Joins spans in any order.</summary>
    public SpanSet(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (_joined.Count > 0 && span.Start <= _joined[^1].End) _joined[^1] = TextSpan.FromBounds(_joined[^1].Start, Math.Max(_joined[^1].End, span.End));
            else _joined.Add(span);
        }
    }

    /// <summary>The spans as they were joined, in order.</summary>
    public IReadOnlyList<TextSpan> Spans => _joined;

    /// <summary>True when the offset lies in one of the spans.</summary>
    public bool Contains(int offset) => LastFrom(offset) is { } span && span.Contains(offset);

    /// <summary>True when one of the spans shares a character with this one.</summary>
    public bool Overlaps(TextSpan span) => !span.IsEmpty && LastFrom(span.End - 1) is { } last && last.Overlaps(span);

    /// <summary>The last span that begins at an offset or before it.</summary>
    private TextSpan? LastFrom(int offset)
    {
        var at = _joined.BinarySearch(new TextSpan(offset, 0), s_byStart);
        if (at < 0) at = ~at - 1;
        return at < 0 ? null : _joined[at];
    }
}
