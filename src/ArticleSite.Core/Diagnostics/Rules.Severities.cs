using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS104x: the <c>diagnostics</c> section of the configuration.</content>
public static partial class Rules
{
    private static class Severities
    {
        public static readonly DiagnosticRule Unknown = new("AS1040", "unknown-rule", Severity.Error, "No rule has this name");
        public static readonly DiagnosticRule Fixed = new("AS1041", "fixed-severity", Severity.Error, "The severity of this rule cannot be changed");
    }

    private static EquatableArray<DiagnosticRule> SeverityRules => [Severities.Unknown, Severities.Fixed];

    /// <summary>AS1040: no rule has this name.</summary>
    /// <param name="at">The name.</param>
    /// <param name="name">The name.</param>
    /// <param name="meant">The nearest one.</param>
    public static Diagnostic RuleIsUnknown(SourceLocation at, string name, string? meant) =>
        new(Severities.Unknown, at, $"no rule is called '{name}'")
        {
            Help = (meant is null ? "" : $"Did you mean '{meant}'? ") + "Write a code (AS3115), a name (ad-loads-at-once), or the beginning of codes (AS31).",
        };

    /// <summary>AS1041: the rule guards the configuration or the disk.</summary>
    /// <param name="at">The name.</param>
    /// <param name="name">The name.</param>
    public static Diagnostic SeverityIsFixed(SourceLocation at, string name) =>
        new(Severities.Fixed, at, $"the severity of '{name}' cannot be changed: without these errors a build would go on with a wrong configuration or a broken disk")
        {
            Help = "Remove the line.",
        };
}
