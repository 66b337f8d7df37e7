using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS5xxx: templates. AS5001 to AS5099 are the template language's own codes, taken over as they are.</content>
public static partial class Rules
{
    /// <summary>An article or page asks for a layout that is not there.</summary>
    public static readonly DiagnosticRule MissingLayout = new("AS5101", "missing-layout", Severity.Error, "A layout does not exist");

    private static readonly DiagnosticRule[] LanguageRules =
    [
        new("AS5001", "template-syntax", Severity.Error, "Template syntax error"),
        new("AS5002", "template-unknown-name", Severity.Error, "Unknown variable or member"),
        new("AS5003", "template-unknown-function", Severity.Error, "Unknown function"),
        new("AS5004", "template-wrong-argument", Severity.Error, "Wrong argument"),
        new("AS5005", "template-member-of-null", Severity.Error, "Member of null"),
        new("AS5006", "template-include-missing", Severity.Error, "Included template not found"),
        new("AS5007", "template-include-broken", Severity.Error, "Included template has errors"),
        new("AS5008", "template-limit", Severity.Error, "Limit exceeded"),
        new("AS5009", "template-read-only", Severity.Error, "Read-only value written"),
        new("AS5010", "template-evaluation", Severity.Error, "Template evaluation error"),
    ];

    /// <summary>A template asks for a name that no page has.</summary>
    public static readonly DiagnosticRule UnknownTemplateName = new("AS5102", "unknown-template-name", Severity.Warning, "A template reads a name that no page has");

    /// <summary>A template includes a partial that is not there.</summary>
    public static readonly DiagnosticRule MissingPartial = new("AS5103", "missing-partial", Severity.Warning, "A partial does not exist");

    /// <summary>A partial that no template includes.</summary>
    public static readonly DiagnosticRule UnusedPartial = new("AS5104", "unused-partial", Severity.Warning, "A partial is never included");

    private static EquatableArray<DiagnosticRule> TemplateRules => [.. LanguageRules, MissingLayout, UnknownTemplateName, MissingPartial, UnusedPartial];

    /// <summary>What the template language found.</summary>
    /// <param name="code">The language's code, one of AS5001 to AS5099.</param>
    /// <param name="at">Where, in the template.</param>
    /// <param name="message">In the language's words.</param>
    /// <param name="help">The way out, if the language knows one.</param>
    /// <param name="includedFrom">The chain of includes, innermost first.</param>
    public static Diagnostic TemplateProblem(string code, SourceLocation at, string message, string? help, EquatableArray<SourceLocation> includedFrom) =>
        new(Array.Find(LanguageRules, rule => rule.Code == code) ?? throw new ArgumentException($"no rule {code}", nameof(code)), at, message)
        {
            Help = help,
            Related = Includes(includedFrom),
        };

    /// <summary>The innermost includes and the outermost; a partial that includes itself has a hundred alike between.</summary>
    private static EquatableArray<RelatedLocation> Includes(EquatableArray<SourceLocation> includedFrom)
    {
        const int most = 5;
        const int innermost = 2;
        if (includedFrom.Count <= most) return includedFrom.Select(place => new RelatedLocation(place, "included from here")).ToEquatableArray();
        var left = includedFrom.Count - innermost - 1;
        return
        [
            .. includedFrom.Take(innermost).Select(place => new RelatedLocation(place, "included from here")),
            new RelatedLocation(includedFrom[^1], $"included from here first; {left:N0} more includes lie between"),
        ];
    }

    /// <summary>A layout does not exist.</summary>
    public static Diagnostic LayoutIsMissing(SourceLocation? at, string layout, string? suggestion) =>
        new(MissingLayout, at, $"there is no layout '{layout}' (templates/layouts/{layout}.html)")
        {
            Help = suggestion is null ? "Add the file, or name a layout that exists." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>A template reads a name that no page has.</summary>
    public static Diagnostic TemplateNameIsUnknown(SourceLocation at, string path, string name, string? suggestion) =>
        new(UnknownTemplateName, at, $"no page has '{name}'{(path == name ? "" : $" of '{path}'")}")
        {
            Help = suggestion is null ? "All names are in docs/theme.md; ask for one that may be absent with '?.' or '??'." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>A partial does not exist.</summary>
    public static Diagnostic PartialIsMissing(SourceLocation at, string name, string? suggestion) =>
        new(MissingPartial, at, $"there is no partial '{name}' (templates/partials/{name}.html)")
        {
            Help = suggestion is null ? "Add the file, or include one that exists." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>A partial is never included.</summary>
    public static Diagnostic PartialIsUnused(SourceLocation at, string name) =>
        new(UnusedPartial, at, $"no template includes '{name}'")
        {
            Help = "Delete the file, or include it where it was meant to be.",
        };
}
