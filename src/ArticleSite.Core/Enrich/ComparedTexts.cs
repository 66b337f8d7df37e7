namespace ArticleSite.Core.Enrich;

/// <summary>How alike two texts are, of pairs that were compared in an earlier build or in this one: texts that have not changed are not read again.</summary>
/// <param name="before">What an earlier build left; null for nothing.</param>
internal sealed class ComparedTexts(TextState? before)
{
    private readonly Dictionary<(ulong, ulong), double> _before = before?.Pairs() ?? [];
    private readonly Dictionary<(ulong Left, ulong Right), double> _now = [];

    /// <summary>True when a pair was compared that no earlier build had.</summary>
    public bool HasNew { get; private set; }

    /// <summary>Every pair that was asked for.</summary>
    public IReadOnlyCollection<KeyValuePair<(ulong Left, ulong Right), double>> Pairs => _now;

    /// <summary>How alike two texts are.</summary>
    /// <param name="left">What tells the one from others.</param>
    /// <param name="right">The same of the other.</param>
    /// <param name="compare">Finds out.</param>
    public double Similarity(ulong left, ulong right, Func<double> compare)
    {
        var pair = left < right ? (left, right) : (right, left);
        if (_now.TryGetValue(pair, out var similarity)) return similarity;
        if (!_before.TryGetValue(pair, out similarity))
        {
            HasNew = true;
            similarity = compare();
        }

        return _now[pair] = similarity;
    }
}
