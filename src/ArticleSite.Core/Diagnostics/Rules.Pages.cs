using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS6xxx: finished pages and what they lead to.</content>
public static partial class Rules
{
    /// <summary>A link into the site leads nowhere.</summary>
    public static readonly DiagnosticRule DeadLink = new("AS6001", "broken-link", Severity.Warning, "A link into this site leads nowhere");

    private static EquatableArray<DiagnosticRule> PageRules => [DeadLink];

    /// <summary>A link into this site leads nowhere.</summary>
    public static Diagnostic LinkIsBroken(SourceLocation at, string url, string? suggestion) =>
        new(DeadLink, at, $"'{url}' leads to no page or file of this site")
        {
            Help = suggestion is null ? "Mend the address, or make an alias for it." : $"Did you mean '{suggestion}'?",
        };
}
