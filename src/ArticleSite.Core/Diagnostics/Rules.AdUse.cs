using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS3106 to AS3118: single ads that stay on pages, and paid links.</content>
public static partial class Rules
{
    // made on first use, like the rules of Rules.Ads.cs
    private static class AdUse
    {
        public static readonly DiagnosticRule Leak = new("AS3106", "leaking-ad", Severity.Error, "The HTML of an ad leaks into the text");
        public static readonly DiagnosticRule Unmarked = new("AS3107", "unmarked-paid-link", Severity.Info, "A paid link stands in the text");
        public static readonly DiagnosticRule NotSponsored = new("AS3108", "link-not-sponsored", Severity.Error, "A paid link of an ad does not say that it is sponsored");
        public static readonly DiagnosticRule NoReferrer = new("AS3109", "paid-link-noreferrer", Severity.Warning, "A paid link hides where the reader comes from");
        public static readonly DiagnosticRule Cloaked = new("AS3110", "cloaked-paid-link", Severity.Warning, "A paid link hides where it leads");
        public static readonly DiagnosticRule Script = new("AS3111", "script-in-ad", Severity.Error, "An ad has script in its attributes");
        public static readonly DiagnosticRule Insecure = new("AS3112", "insecure-ad-address", Severity.Error, "An address of an ad is not https");
        public static readonly DiagnosticRule Pixel = new("AS3113", "tracking-pixel", Severity.Warning, "A tracking pixel loads without consent");
        public static readonly DiagnosticRule NoSize = new("AS3114", "ad-without-size", Severity.Warning, "An ad keeps no room free for itself");
        public static readonly DiagnosticRule Eager = new("AS3115", "ad-loads-at-once", Severity.Info, "A picture or frame of an ad loads at once");
        public static readonly DiagnosticRule NoTitle = new("AS3116", "frame-without-title", Severity.Warning, "A frame of an ad has no title");
        public static readonly DiagnosticRule NoAlternative = new("AS3117", "ad-image-alt", Severity.Warning, "A picture of an ad has no usable text alternative");
        public static readonly DiagnosticRule Obsolete = new("AS3118", "obsolete-ad-markup", Severity.Warning, "An ad uses attributes that HTML has dropped");
    }

    private static EquatableArray<DiagnosticRule> AdUseRules =>
    [
        AdUse.Leak, AdUse.Unmarked, AdUse.NotSponsored, AdUse.NoReferrer, AdUse.Cloaked, AdUse.Script, AdUse.Insecure, AdUse.Pixel,
        AdUse.NoSize, AdUse.Eager, AdUse.NoTitle, AdUse.NoAlternative, AdUse.Obsolete,
    ];

    /// <summary>AS3106: an empty line ends the HTML of an ad too early.</summary>
    /// <param name="at">The first line that leaks.</param>
    /// <param name="isCode">True when its indentation makes it code.</param>
    public static Diagnostic AdLeaks(SourceLocation at, bool isCode) =>
        new(AdUse.Leak, at, $"the empty line before this ends the HTML block of the ad; the rest is read as {(isCode ? "code and shown to readers" : "Markdown")}")
        {
            Help = "Take the empty lines out of the ad.",
        };

    /// <summary>AS3107: paid links stand in the text.</summary>
    /// <param name="at">The first.</param>
    /// <param name="url">Its target.</param>
    /// <param name="count">How many there are.</param>
    public static Diagnostic PaidLinksInText(SourceLocation at, string url, int count) =>
        new(AdUse.Unmarked, at, count == 1 ? $"a paid link in the text: '{Short(url)}'" : $"{count} paid links in the text; the first is '{Short(url)}'")
        {
            Help = "The page says rel=\"sponsored\" for them. If they are ads, put them between markers or into the registry.",
        };

    /// <summary>AS3108: a paid link of an ad is not marked for search engines.</summary>
    /// <param name="at">The value of <c>rel</c>, or the tag.</param>
    /// <param name="isNofollow">True when it says <c>nofollow</c>, which search engines take as well.</param>
    /// <param name="isKnown">True when the catalogue knows its address: the page says <c>sponsored</c> then, only the file does not.</param>
    public static Diagnostic PaidLinkIsNotSponsored(SourceLocation at, bool isNofollow, bool isKnown) =>
        new(AdUse.NotSponsored, at, isNofollow ? "this paid link says rel=\"nofollow\"; the word for paid links is 'sponsored'"
            : isKnown ? "this paid link lacks rel=\"sponsored\"; the page has it, the file has not"
            : "this link between ad markers lacks rel=\"sponsored\", and no network is known for its address")
        {
            Severity = isNofollow || isKnown ? Severity.Info : Severity.Error,
            Help = "Add rel=\"sponsored\"; other values may stay beside it.",
        };

    /// <summary>AS3109: a paid link keeps the browser from saying which page the reader comes from.</summary>
    /// <param name="at">The value.</param>
    /// <param name="what">What does it: <c>rel="noreferrer"</c>.</param>
    public static Diagnostic PaidLinkHidesReferrer(SourceLocation at, string what) =>
        new(AdUse.NoReferrer, at, $"{what} hides from the network which page a reader comes from; some reject such clicks")
        {
            Help = "Remove it; noopener alone is enough for safety.",
        };

    /// <summary>AS3109, for links of the text: one finding an article.</summary>
    /// <param name="at">The first.</param>
    /// <param name="count">How many there are.</param>
    public static Diagnostic PaidLinksHideReferrer(SourceLocation at, int count) =>
        new(AdUse.NoReferrer, at, count == 1 ? "a paid link says rel=\"noreferrer\"" : $"{count} paid links say rel=\"noreferrer\"; the first is here")
        {
            Severity = Severity.Info,
            Help = "Remove noreferrer; noopener alone is enough for safety.",
        };

    /// <summary>AS3110: a paid link hides where it leads.</summary>
    /// <param name="at">The address of the first.</param>
    /// <param name="url">The address.</param>
    /// <param name="count">How many there are in the article's text; 1 for one of an ad.</param>
    public static Diagnostic PaidLinkIsCloaked(SourceLocation at, string url, int count) =>
        new(AdUse.Cloaked, at, count == 1 ? $"'{Short(url)}' hides which shop the link leads to" : $"{count} paid links hide which shop they lead to; the first is '{Short(url)}'")
        {
            Help = "Some programmes forbid shorteners and redirects. Link to the address that the network gave you.",
        };

    /// <summary>AS3111: script in an attribute of an ad.</summary>
    /// <param name="at">The attribute's value.</param>
    /// <param name="what">What it is: <c>the handler 'onclick'</c>.</param>
    public static Diagnostic AdHasScript(SourceLocation at, string what) =>
        new(AdUse.Script, at, $"{what} in an ad; a content policy stops it, and search engines do not see where it leads")
        {
            Help = "Write the target as a plain https address into href.",
        };

    /// <summary>AS3112: an address of an ad that is not https.</summary>
    /// <param name="at">The address.</param>
    /// <param name="url">The address.</param>
    public static Diagnostic AdAddressIsInsecure(SourceLocation at, string url) =>
        new(AdUse.Insecure, at, url.StartsWith("//", StringComparison.Ordinal)
            ? $"'{Short(url)}' leaves the scheme to the page; expected https:"
            : $"'{Short(url)}' is not https; browsers block such frames and scripts and may block pictures")
        {
            Help = "Write https: at its beginning.",
        };

    /// <summary>AS3112, for links of the text: one finding an article.</summary>
    /// <param name="at">The first.</param>
    /// <param name="url">Its target.</param>
    /// <param name="count">How many there are.</param>
    public static Diagnostic PaidLinksAreInsecure(SourceLocation at, string url, int count) =>
        new(AdUse.Insecure, at, count == 1 ? $"the paid link '{Short(url)}' is not https" : $"{count} paid links are not https; the first is '{Short(url)}'")
        {
            Severity = Severity.Warning,
            Help = "Write https: at the beginning of the address.",
        };

    /// <summary>AS3113: a pixel that loads without consent.</summary>
    /// <param name="at">The tag.</param>
    public static Diagnostic PixelWithoutConsent(SourceLocation at) =>
        new(AdUse.Pixel, at, "this picture nobody sees counts readers who were not asked")
        {
            Help = "Remove it, or set 'ads.consent_mode' and let a consent manager load it.",
        };

    /// <summary>AS3114: no size is written.</summary>
    /// <param name="at">The tag, or the value that is no number.</param>
    /// <param name="element">The element.</param>
    public static Diagnostic AdHasNoSize(SourceLocation at, string element) =>
        new(AdUse.NoSize, at, $"<{element}> has no width and height in pixels; the text jumps when the ad arrives")
        {
            Help = element == "ins" ? "Reserve its height: style=\"display: block; min-height: 280px\"." : "Write width and height as numbers.",
        };

    /// <summary>AS3115: a picture or frame loads at once.</summary>
    /// <param name="at">The first of the ad.</param>
    /// <param name="element">The element.</param>
    public static Diagnostic AdLoadsAtOnce(SourceLocation at, string element) =>
        new(AdUse.Eager, at, $"<{element}> of an ad loads with the page, seen or not")
        {
            Help = "Add loading=\"lazy\", or loading=\"eager\" for an ad at the top of the page.",
        };

    /// <summary>AS3116: a frame without a name.</summary>
    /// <param name="at">The tag.</param>
    public static Diagnostic FrameHasNoTitle(SourceLocation at) =>
        new(AdUse.NoTitle, at, "<iframe> has no title; a screen reader can only say 'frame'") { Help = "Add a title: title=\"Advertisement: NAME\"." };

    /// <summary>AS3117: a picture without a usable alternative.</summary>
    /// <param name="at">The alt, or the tag.</param>
    /// <param name="why">What is wrong: <c>has no alt</c>.</param>
    public static Diagnostic AdImageHasNoAlternative(SourceLocation at, string why) =>
        new(AdUse.NoAlternative, at, $"the picture {why}; who cannot see it does not learn what it advertises")
        {
            Help = "Write what it advertises: alt=\"Advertisement: NAME\".",
        };

    /// <summary>AS3118: attributes that HTML has dropped.</summary>
    /// <param name="at">The first of the tag.</param>
    /// <param name="attributes">All of the tag.</param>
    public static Diagnostic AdMarkupIsObsolete(SourceLocation at, IReadOnlyList<string> attributes) =>
        new(AdUse.Obsolete, at, $"{string.Join(", ", attributes)} {(attributes.Count == 1 ? "is" : "are")} obsolete")
        {
            Help = "Remove what HTML has dropped; looks belong into the style sheet, and a link must not replace the page it stands on.",
        };

    /// <summary>An address short enough for a message.</summary>
    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
