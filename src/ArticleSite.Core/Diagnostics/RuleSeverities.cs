using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>How bad the author says rules are: the <c>diagnostics</c> section of the configuration.</summary>
/// <param name="Entries">In the author's order.</param>
public sealed record RuleSeverities(EquatableArray<RuleSeverity> Entries)
{
    /// <summary>Nothing is changed.</summary>
    public static RuleSeverities None { get; } = new([]);

    /// <summary>True for rules whose findings mean that nothing else can be trusted: errors of configuration, loading and the disk.</summary>
    public static bool IsFixed(DiagnosticRule rule) => rule.Severity == Severity.Error && rule.Code[2] is '1' or '9';

    /// <summary>
    /// The finding as bad as the author wants it; null for one that is off. The longest code that fits decides. A finding
    /// that is milder than others of its rule never gets worse than it was.
    /// </summary>
    public Diagnostic? Apply(Diagnostic finding)
    {
        RuleSeverity? best = null;
        foreach (var entry in Entries)
            if (finding.Rule.Code.StartsWith(entry.Code, StringComparison.Ordinal) && (best is null || entry.Code.Length >= best.Code.Length)) best = entry;
        if (best is null || IsFixed(finding.Rule)) return finding;
        if (best.Severity is not { } severity) return null;
        var isMilder = finding.Severity < finding.Rule.Severity;
        return isMilder && finding.Severity < severity ? finding : finding with { Severity = severity };
    }
}

/// <summary>What the author says of some rules.</summary>
/// <param name="Code">A code, or what codes begin with: <c>AS31</c>.</param>
/// <param name="Severity">How bad; null for off.</param>
public sealed record RuleSeverity(string Code, Severity? Severity);
