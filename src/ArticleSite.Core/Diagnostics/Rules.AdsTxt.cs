using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS33xx: the sellers a site names in <c>ads.txt</c>.</content>
public static partial class Rules
{
    private static class AdsTxt
    {
        public static readonly DiagnosticRule Line = new("AS3302", "ads-txt-line", Severity.Error, "A line of ads.txt is not valid");
        public static readonly DiagnosticRule Seller = new("AS3303", "seller-not-listed", Severity.Error, "ads.txt lacks a seller in use, or cannot be found");
        public static readonly DiagnosticRule Mixed = new("AS3304", "mixed-publishers", Severity.Warning, "Ads of several AdSense accounts are on one site");
    }

    private static EquatableArray<DiagnosticRule> AdsTxtRules => [AdsTxt.Line, AdsTxt.Seller, AdsTxt.Mixed];

    /// <summary>AS3302: a line that readers of ads.txt pass over or misread.</summary>
    /// <param name="at">The part that is wrong.</param>
    /// <param name="message">What is there and what was expected.</param>
    /// <param name="help">The way out.</param>
    public static Diagnostic SellerLineIsBad(SourceLocation at, string message, string help) => new(AdsTxt.Line, at, message) { Help = help };

    /// <summary>AS3302: a line that stands twice.</summary>
    /// <param name="at">The second.</param>
    /// <param name="first">The first.</param>
    public static Diagnostic SellerIsListedTwice(SourceLocation at, SourceLocation first) =>
        new(AdsTxt.Line, at, "this seller is listed already")
        {
            Severity = Severity.Warning,
            Help = "Remove one of the two.",
            Related = [new RelatedLocation(first, "first listed here")],
        };

    /// <summary>AS3303: an account whose ads are shown is not in ads.txt.</summary>
    /// <param name="at">The first ad of it.</param>
    /// <param name="account">The account, without <c>ca-</c>.</param>
    /// <param name="line">The line that is missing.</param>
    public static Diagnostic SellerIsNotListed(SourceLocation at, string account, string line) =>
        new(AdsTxt.Seller, at, $"ads of '{account}' are shown, and ads.txt does not name it; buyers pass such ads over") { Help = $"Add '{line}' to ads.sellers." };

    /// <summary>AS3303: robots.txt hides ads.txt.</summary>
    /// <param name="at">The rule.</param>
    /// <param name="rule">The rule as written.</param>
    public static Diagnostic AdsTxtIsHidden(SourceLocation at, string rule) =>
        new(AdsTxt.Seller, at, $"'{rule}' keeps crawlers from /ads.txt") { Help = "Allow it: Allow: /ads.txt" };

    /// <summary>AS3303: the site lives below a path, and ads.txt is looked for at the host's root only.</summary>
    /// <param name="at">The configuration.</param>
    /// <param name="baseUrl">Where the site lives.</param>
    public static Diagnostic AdsTxtIsBelowRoot(SourceLocation at, string baseUrl) =>
        new(AdsTxt.Seller, at, $"the site lives at {baseUrl}, and ads.txt is looked for at the root of the host only")
        {
            Severity = Severity.Info,
            Help = "Copy ads.txt to the root of the host.",
        };

    /// <summary>AS3304: several AdSense accounts.</summary>
    /// <param name="at">The first ad of the rarer account.</param>
    /// <param name="account">The rarer account.</param>
    /// <param name="other">The one that most ads have.</param>
    /// <param name="first">The first ad of that one.</param>
    public static Diagnostic PublishersAreMixed(SourceLocation at, string account, string other, SourceLocation first) =>
        new(AdsTxt.Mixed, at, $"this ad is of the account '{account}', most are of '{other}'")
        {
            Help = "Check whose ad it is; an ad pasted from elsewhere pays somebody else.",
            Related = [new RelatedLocation(first, $"an ad of '{other}'")],
        };
}
