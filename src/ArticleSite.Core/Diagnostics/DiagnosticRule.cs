namespace ArticleSite.Core.Diagnostics;

/// <summary>One kind of finding.</summary>
/// <param name="Code">
/// <c>AS</c> and four digits; the first tells the area: 1 configuration and loading, 2 front matter, 3 ads, 4 Markdown,
/// links and taxonomies, 5 templates, 6 finished pages, 9 publishing. A code never changes its meaning.
/// </param>
/// <param name="Name">The kebab-case name used in configuration and reports.</param>
/// <param name="Severity">How bad it is unless configured otherwise.</param>
/// <param name="Title">The rule in one short sentence.</param>
/// <param name="FixSafety">Whether its findings may carry a change that mends them, and how safe that is; null for never.</param>
/// <param name="Since">The version that had it first.</param>
public sealed record DiagnosticRule(
    string Code,
    string Name,
    Severity Severity,
    string Title,
    FixSafety? FixSafety = null,
    string Since = "0.1.0")
{
    /// <summary>True when even a safe fix changes words that a reader sees; otherwise a fix that does is not made.</summary>
    public bool FixChangesText { get; init; }

    /// <summary>What it is about.</summary>
    public DiagnosticCategory Category => Code[2] switch
    {
        '1' when string.CompareOrdinal(Code, "AS1030") < 0 => DiagnosticCategory.Configuration,
        '1' => DiagnosticCategory.Files,
        '2' => DiagnosticCategory.FrontMatter,
        '3' => DiagnosticCategory.Ads,
        '4' => DiagnosticCategory.Content,
        '5' => DiagnosticCategory.Templates,
        '9' => DiagnosticCategory.Publishing,
        _ => DiagnosticCategory.Pages,
    };

    /// <summary>True for one that a comment in an article can silence: what stands elsewhere, or costs a page, it cannot.</summary>
    public bool IsSuppressible => Category is not (DiagnosticCategory.Configuration or DiagnosticCategory.Templates or DiagnosticCategory.Publishing);

    /// <summary>True for one that a baseline can hold: a site with a wrong configuration or a failing disk is no state to start from.</summary>
    public bool IsBaselined => Category != DiagnosticCategory.Configuration && Code is not ("AS9004" or "AS9005" or "AS9006");

    /// <summary>True when somebody who writes this code or name means this rule.</summary>
    public bool IsCalled(string codeOrName) =>
        string.Equals(Code, codeOrName, StringComparison.OrdinalIgnoreCase) || string.Equals(Name, codeOrName, StringComparison.OrdinalIgnoreCase);
}
