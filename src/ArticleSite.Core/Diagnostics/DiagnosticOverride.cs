using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>Other severities for the findings of some files.</summary>
/// <param name="Files">The files, by their paths from the site's root; one match is enough.</param>
/// <param name="Rules">What becomes of which rules; the last that fits counts.</param>
public sealed record DiagnosticOverride(EquatableArray<PathGlob> Files, EquatableArray<RuleSetting> Rules)
{
    /// <summary>The finding as this override wants it: with another severity, or null for one it turns off.</summary>
    public Diagnostic? Apply(Diagnostic finding)
    {
        if (finding.Location is not { } at || !finding.Rule.IsSuppressible || !Files.Any(files => files.Matches(at.Path))) return finding;
        foreach (var setting in Rules.Reverse())
            if (setting.Means(finding.Rule)) return setting.Severity is { } severity ? finding with { Severity = severity } : null;
        return finding;
    }
}

/// <summary>What becomes of some rules.</summary>
/// <param name="Selector">A code, a name, or the beginning of codes: <c>AS42</c>.</param>
/// <param name="Severity">How bad their findings are; null to turn them off.</param>
public sealed record RuleSetting(string Selector, Severity? Severity)
{
    /// <summary>True for a rule this is about.</summary>
    public bool Means(DiagnosticRule rule) =>
        rule.IsCalled(Selector) || (IsPrefix(Selector) && rule.Code.StartsWith(Selector, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for the beginning of a code: <c>AS4</c>, <c>AS41</c>, <c>AS410</c>.</summary>
    public static bool IsPrefix(string selector) =>
        selector.Length is >= 3 and <= 5 && selector.StartsWith("AS", StringComparison.OrdinalIgnoreCase) && selector.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
