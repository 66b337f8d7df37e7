using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS432x: addresses the site has had.</content>
public static partial class Rules
{
    private const string WaysOfVanishing = "Add it to the 'aliases' of the page that took its place, or name it under 'gone' in the configuration; if nobody ever saw it, delete the line.";

    /// <summary>An address that was published and leads nowhere now.</summary>
    public static readonly DiagnosticRule VanishedUrl = new("AS4321", "vanished-url", Severity.Warning, "A published address is gone");

    /// <summary>A ledger that cannot be used as it is.</summary>
    public static readonly DiagnosticRule BadLedger = new("AS4322", "bad-ledger", Severity.Warning, "The ledger of addresses cannot be used");

    private static EquatableArray<DiagnosticRule> LedgerRules => [VanishedUrl, BadLedger];

    /// <summary>A published address leads nowhere.</summary>
    /// <param name="at">Its line in the ledger.</param>
    /// <param name="path">The address.</param>
    /// <param name="hasTwin">True when an address of the site differs from it only in case or composition.</param>
    public static Diagnostic UrlHasVanished(SourceLocation at, string path, bool hasTwin) => Vanished(at, path) with
    {
        Help = hasTwin
            ? "An address that differs in upper and lower case is there, but most hosts tell the two apart: set 'permalink' to the one that was."
            : WaysOfVanishing,
    };

    /// <summary>A published address leads nowhere, and its text is found at another.</summary>
    /// <param name="at">Its line in the ledger.</param>
    /// <param name="path">The address.</param>
    /// <param name="to">The other one.</param>
    /// <param name="heir">The article there.</param>
    public static Diagnostic UrlHasMoved(SourceLocation at, string path, string to, SourceLocation heir) => Vanished(at, path) with
    {
        Help = $"Was this renamed to '{to}'? Then add 'aliases: [{path}]' there; if it was given up, name it under 'gone' in the configuration.",
        Related = [new RelatedLocation(heir, "has nearly the same text")],
    };

    /// <summary>A published address leads nowhere, as its article is left out.</summary>
    /// <param name="at">Its line in the ledger.</param>
    /// <param name="path">The address.</param>
    /// <param name="article">The article's file.</param>
    /// <param name="reason">Why it is left out.</param>
    public static Diagnostic UrlIsLeftOut(SourceLocation at, string path, string article, string reason) => Vanished(at, path) with
    {
        Help = $"It may be that of '{article}': {reason}. Publish it, or name the address under 'gone' in the configuration.",
    };

    /// <summary>Very many published addresses lead nowhere.</summary>
    /// <param name="first">The line of the first.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="moved">Of how many the text is found at another address.</param>
    /// <param name="example">One of these with the other address; null for none.</param>
    /// <param name="others">The next few.</param>
    public static Diagnostic UrlsHaveVanished(SourceLocation first, int count, int moved, string? example, EquatableArray<RelatedLocation> others) =>
        new(VanishedUrl, first, $"{count:N0} addresses, this one among them, were published and are no pages of the site any more")
        {
            Help = example is null
                ? "Add them to the 'aliases' of the pages that took their places, or name them under 'gone' in the configuration."
                : $"The texts of {moved:N0} of them lie elsewhere now: {example}. If the pattern of addresses has changed, put the old one back, or name it under 'permalink_before'.",
            Related = others,
        };

    /// <summary>A line of the ledger is no address.</summary>
    public static Diagnostic LedgerLineIsBad(SourceLocation at, string line) =>
        new(BadLedger, at, $"'{(line.Length <= 80 ? line : line[..79] + "…")}' is no address of this site")
        {
            Help = "Write a path that begins with '/', or a whole address below 'base_url'; a comment begins with '#'.",
        };

    /// <summary>The ledger is too large.</summary>
    public static Diagnostic LedgerIsTooLarge(SourceLocation at, int most) =>
        new(BadLedger, at, $"the file has more than {most:N0} bytes; it is neither read nor written")
        {
            Help = "Name the right file under 'ledger', or take out what is no address.",
        };

    private static Diagnostic Vanished(SourceLocation at, string path) => new(VanishedUrl, at, $"'{path}' was published and is no page of the site any more");
}
