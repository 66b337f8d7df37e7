using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS42xx: articles that say almost the same.</content>
public static partial class Rules
{
    // Made on first use, not by field initialisers: the order of static initialisers across files is not defined.
    private static class Twins
    {
        public static readonly DiagnosticRule Cluster = new("AS4201", "near-duplicate", Severity.Warning, "Several articles say almost the same");
    }

    private static EquatableArray<DiagnosticRule> NearDuplicateRules => [Twins.Cluster];

    /// <summary>AS4201: several articles say almost the same; one finding for all of them, at the oldest.</summary>
    /// <param name="at">The title of the oldest.</param>
    /// <param name="count">How many others there are.</param>
    /// <param name="percent">How much the least alike have in common.</param>
    /// <param name="others">Some of the others.</param>
    public static Diagnostic NearDuplicates(SourceLocation at, int count, int percent, EquatableArray<RelatedLocation> others) =>
        new(Twins.Cluster, at, $"{(count == 1 ? "another article says" : $"{count:N0} other articles say")} almost the same as this one, the oldest; they share at least {percent} % of their runs of five words{(others.Count < count ? $"; {others.Count} of them are named here" : "")}")
        {
            Help = "Keep one and make the others aliases of it, or set 'related.near_duplicates' to 'canonical', so that search engines are told which one counts.",
            Related = others,
        };
}
