using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// Where the comments of one article silence findings. In thousands of comments each of thousands of findings is looked up: stretches
/// that overlap are one, and which comments were of use is found out at the end, from the places that were silenced.
/// </summary>
/// <param name="suppressions">The comments.</param>
internal sealed class SilencedPlaces(EquatableArray<Suppression> suppressions)
{
    /// <summary>Stands for all rules, in a comment that names none.</summary>
    private const string AnyRule = "";

    private readonly Dictionary<string, SpanSet> _stretches =
        suppressions.GroupBy(CodeOf, suppression => suppression.Covers).ToDictionary(spans => spans.Key, spans => new SpanSet(spans));

    private readonly Dictionary<string, List<int>> _silenced = [];

    /// <summary>
    /// True for a finding of the same file that is not to be told, which is remembered. Only a file that became an article has comments,
    /// so what keeps it from being one is always told.
    /// </summary>
    /// <param name="rule">The finding's rule.</param>
    /// <param name="place">Its first character.</param>
    public bool Silence(DiagnosticRule rule, int place)
    {
        if (!rule.IsSuppressible) return false;
        var byName = SilenceAs(rule.Code, place);
        return (rule.Severity < Severity.Error && SilenceAs(AnyRule, place)) || byName;
    }

    /// <summary>The comments that have silenced nothing.</summary>
    public IEnumerable<Suppression> Unused()
    {
        foreach (var places in _silenced.Values) places.Sort();
        return suppressions.Where(suppression => !HasSilenced(suppression));
    }

    private static string CodeOf(Suppression suppression) => suppression.Code ?? AnyRule;

    private bool SilenceAs(string code, int place)
    {
        if (!_stretches.TryGetValue(code, out var stretches) || !stretches.Contains(place)) return false;
        if (!_silenced.TryGetValue(code, out var places)) _silenced[code] = places = [];
        places.Add(place);
        return true;
    }

    private bool HasSilenced(Suppression suppression)
    {
        if (!_silenced.TryGetValue(CodeOf(suppression), out var places)) return false;
        var at = places.BinarySearch(suppression.Covers.Start);
        if (at < 0) at = ~at;
        return at < places.Count && suppression.Covers.Contains(places[at]);
    }
}
