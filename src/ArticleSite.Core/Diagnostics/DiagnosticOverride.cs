using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>Other severities for the findings of some files.</summary>
/// <param name="Files">The files, by their paths from the site's root; one match is enough.</param>
/// <param name="Rules">What becomes of which rules; the last that fits counts.</param>
public sealed record DiagnosticOverride(EquatableArray<PathGlob> Files, EquatableArray<RuleSeverity> Rules)
{
    /// <summary>The finding as this override wants it: with another severity, or null for one it turns off.</summary>
    public Diagnostic? Apply(Diagnostic finding)
    {
        if (finding.Location is not { } at || !finding.Rule.IsSuppressible || !Files.Any(files => files.Matches(at.Path))) return finding;
        foreach (var setting in Rules.Reverse())
            if (finding.Rule.Code.StartsWith(setting.Code, StringComparison.Ordinal)) return setting.Severity is { } severity ? finding with { Severity = severity } : null;
        return finding;
    }
}
