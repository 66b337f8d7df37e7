using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS465x: links to other sites, by what those sites say; only <c>check --external</c> asks them.</content>
public static partial class Rules
{
    // Made on first use, not by field initialisers: the order of static initialisers across files is not defined.
    private static class External
    {
        public static readonly DiagnosticRule Dead = new("AS4651", "dead-external-link", Severity.Warning, "A link to another site is dead");

        public static readonly DiagnosticRule Moved = new("AS4652", "moved-external-link", Severity.Info, "A page of another site has moved for good", FixSafety.Unsafe);

        public static readonly DiagnosticRule Unclear = new("AS4653", "unclear-external-link", Severity.Info, "Another site did not say whether a page is there");
    }

    private static EquatableArray<DiagnosticRule> ExternalRules => [External.Dead, External.Moved, External.Unclear];

    /// <summary>AS4651: a link to another site is dead.</summary>
    /// <param name="at">The link.</param>
    /// <param name="url">Its target.</param>
    /// <param name="reason">What the other site said.</param>
    public static Diagnostic ExternalLinkIsDead(SourceLocation at, string url, string reason) =>
        new(External.Dead, at, $"'{url}' is dead: {reason}")
        {
            Help = "Link to another page that says the same, or leave only the words.",
        };

    /// <summary>AS4652: a page of another site has moved for good.</summary>
    /// <param name="at">The link.</param>
    /// <param name="url">Its target.</param>
    /// <param name="to">Where the page is now.</param>
    /// <param name="target">The target's place; empty where it does not stand in the file as it is.</param>
    public static Diagnostic ExternalLinkHasMoved(SourceLocation at, string url, string to, TextSpan target) =>
        new(External.Moved, at, $"'{url}' has moved for good to '{to}'")
        {
            Help = "Look whether the new page still says what the link promises, and link to it.",
            Fix = target.IsEmpty ? null : new DiagnosticFix(FixSafety.Unsafe, "Link to the new address", [new TextEdit(target, to)]),
        };

    /// <summary>AS4653: another site did not say whether a page is there.</summary>
    /// <param name="at">The link.</param>
    /// <param name="url">Its target.</param>
    /// <param name="reason">What came instead.</param>
    public static Diagnostic ExternalLinkIsUnclear(SourceLocation at, string url, string reason) =>
        new(External.Unclear, at, $"nobody can tell whether '{url}' is alive: {reason}")
        {
            Help = "Look at it in a browser; many sites answer people and not programs.",
        };
}
