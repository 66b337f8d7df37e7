using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS109x: the comments in articles that silence findings.</content>
public static partial class Rules
{
    /// <summary>A comment that silences nothing any more.</summary>
    public static readonly DiagnosticRule UnusedSuppression = new("AS1090", "unused-suppression", Severity.Info, "A comment silences nothing");

    /// <summary>A comment that names a rule that is none.</summary>
    public static readonly DiagnosticRule UnknownSuppressedRule = new("AS1091", "unknown-suppressed-rule", Severity.Warning, "A comment silences a rule that does not exist");

    /// <summary>A comment that begins like one for this program and is none.</summary>
    public static readonly DiagnosticRule UnknownSuppression = new("AS1092", "unknown-suppression", Severity.Warning, "A comment for this program is misspelt");

    private static EquatableArray<DiagnosticRule> SuppressionRules => [UnusedSuppression, UnknownSuppressedRule, UnknownSuppression];

    /// <summary>The rule of a code or a name, or null.</summary>
    public static DiagnosticRule? Find(string codeOrName)
    {
        foreach (var rule in All)
            if (rule.IsCalled(codeOrName)) return rule;
        return null;
    }

    /// <summary>The code or name that was probably meant, in the form it was written in.</summary>
    public static string? Suggest(string codeOrName) =>
        Suggestion.For(codeOrName, All.Select(rule => rule.Name)) ?? Suggestion.For(codeOrName, All.Select(rule => rule.Code));

    /// <summary>A comment silences nothing.</summary>
    public static Diagnostic SuppressionIsUnused(SourceLocation at, string written) =>
        new(UnusedSuppression, at, $"'{written}' silences nothing here")
        {
            Help = "Delete it: left behind, it would hide the next fault of its kind.",
        };

    /// <summary>A comment names a rule that is none.</summary>
    public static Diagnostic SuppressedRuleIsUnknown(SourceLocation at, string written, string? meant) =>
        new(UnknownSuppressedRule, at, $"no rule is called '{written}'")
        {
            Help = DidYouMean(meant) + "Name rules by code or name, with blanks between; a reason goes behind '--'.",
        };

    /// <summary>A comment for this program is misspelt.</summary>
    public static Diagnostic SuppressionIsUnknown(SourceLocation at, string written, string? meant) =>
        new(UnknownSuppression, at, $"'{written}' means nothing")
        {
            Help = DidYouMean(meant) + "Known: articlesite-disable, articlesite-enable, articlesite-disable-next-line.",
        };
}
