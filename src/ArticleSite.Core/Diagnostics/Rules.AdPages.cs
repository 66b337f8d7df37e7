using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS3119 to AS3127: pages with ads as a whole.</content>
public static partial class Rules
{
    private static class AdPages
    {
        public static readonly DiagnosticRule NoDisclosure = new("AS3119", "no-disclosure", Severity.Error, "A page with paid links does not disclose them");
        public static readonly DiagnosticRule LateDisclosure = new("AS3120", "late-disclosure", Severity.Warning, "A disclosure comes after the first paid link");
        public static readonly DiagnosticRule WeakDisclosure = new("AS3121", "weak-disclosure", Severity.Warning, "A disclosure does not say that money is paid");
        public static readonly DiagnosticRule Label = new("AS3122", "ad-label", Severity.Warning, "The label above an ad is not one that readers and networks know");
        public static readonly DiagnosticRule Misplaced = new("AS3123", "misplaced-ad", Severity.Error, "An ad stands where it can be taken for something else");
        public static readonly DiagnosticRule Crowded = new("AS3124", "crowded-ad", Severity.Warning, "An ad comes too early or too close to another");
        public static readonly DiagnosticRule Density = new("AS3125", "ad-density", Severity.Warning, "A page has more ads than the limit allows");
        public static readonly DiagnosticRule Unfit = new("AS3126", "unfit-creative", Severity.Warning, "A creative does not fit the page it is on");
        public static readonly DiagnosticRule Thin = new("AS3127", "thin-page", Severity.Warning, "A page has little more than ads");
    }

    private static EquatableArray<DiagnosticRule> AdPageRules =>
    [
        AdPages.NoDisclosure, AdPages.LateDisclosure, AdPages.WeakDisclosure, AdPages.Label, AdPages.Misplaced, AdPages.Crowded,
        AdPages.Density, AdPages.Unfit, AdPages.Thin,
    ];

    /// <summary>AS3119: nothing on the page says that its links are paid.</summary>
    /// <param name="at">The first paid link or ad.</param>
    /// <param name="count">Paid links and ads.</param>
    public static Diagnostic DisclosureIsMissing(SourceLocation at, int count) =>
        new(AdPages.NoDisclosure, at, $"the page has {(count == 1 ? "an ad or a paid link" : $"{count} ads and paid links")} and says nowhere that they are paid")
        {
            Help = "Say before the first: 'We earn a commission when you buy through links on this page.'",
        };

    /// <summary>AS3120: the disclosure comes too late.</summary>
    /// <param name="at">The disclosure.</param>
    /// <param name="firstPaid">The first paid link or ad.</param>
    public static Diagnostic DisclosureIsLate(SourceLocation at, SourceLocation firstPaid) =>
        new(AdPages.LateDisclosure, at, "this disclosure comes after the first paid link; a reader has clicked before reading it")
        {
            Help = "Move it to the top of the article.",
            Related = [new RelatedLocation(firstPaid, "the first paid link or ad is here")],
        };

    /// <summary>AS3121: the disclosure does not say that money is paid.</summary>
    /// <param name="at">The words.</param>
    /// <param name="words">The words.</param>
    public static Diagnostic DisclosureIsWeak(SourceLocation at, string words) =>
        new(AdPages.WeakDisclosure, at, $"'{words}' does not tell readers that you are paid")
        {
            Help = "Say it plainly: 'We earn a commission when you buy through links on this page.'",
        };

    /// <summary>AS3122: the text above an ad is not a label.</summary>
    /// <param name="at">The text.</param>
    /// <param name="text">What it says.</param>
    /// <param name="labels">What may stand there.</param>
    public static Diagnostic AdLabelIsUnknown(SourceLocation at, string text, IReadOnlyList<string> labels) =>
        new(AdPages.Label, at, $"'{Short(text)}' stands as a label above an ad; expected {string.Join(" or ", labels.Select(label => $"'{label}'"))}")
        {
            Help = "AdSense allows no other words there.",
        };

    /// <summary>AS3123: an ad stands where it can be taken for something else.</summary>
    /// <param name="at">The ad.</param>
    /// <param name="where">Where it stands: <c>right under a heading</c>.</param>
    /// <param name="neighbour">What it stands by; null where that is not in the file.</param>
    public static Diagnostic AdIsMisplaced(SourceLocation at, string where, SourceLocation? neighbour) =>
        new(AdPages.Misplaced, at, $"this ad stands {where}, where readers take it for a part of the article")
        {
            Help = "Move it behind a paragraph of text.",
            Related = neighbour is { } there ? [new RelatedLocation(there, "it stands by this")] : [],
        };

    /// <summary>AS3124: an ad before the reader has read anything.</summary>
    /// <param name="at">The ad.</param>
    /// <param name="words">Words before it.</param>
    /// <param name="least">Words there should be.</param>
    public static Diagnostic AdIsEarly(SourceLocation at, int words, int least) =>
        new(AdPages.Crowded, at, $"an ad after {Count(words, "word")} of text; at least {least} should come first (ads.limits.first_ad_words)")
        {
            Help = "Move it down.",
        };

    /// <summary>AS3124: an ad too close to the one before it.</summary>
    /// <param name="at">The ad.</param>
    /// <param name="words">Words between.</param>
    /// <param name="least">Words there should be.</param>
    /// <param name="before">The ad before it.</param>
    public static Diagnostic AdsAreClose(SourceLocation at, int words, int least, SourceLocation before) =>
        new(AdPages.Crowded, at, words == 0 ? "two ads with nothing between" : $"two ads with {Count(words, "word")} between; at least {least} should be (ads.limits.gap_words)")
        {
            Help = "Move or remove one.",
            Related = [new RelatedLocation(before, "the ad before it")],
        };

    /// <summary>AS3125: too large a part of the page is ads.</summary>
    /// <param name="at">The ad that reaches the limit.</param>
    /// <param name="percent">The part, in percent of the height on a phone.</param>
    /// <param name="limit">The limit.</param>
    public static Diagnostic PageIsDense(SourceLocation at, int percent, int limit) =>
        new(AdPages.Density, at, $"about {percent} % of this page's height on a phone is ads; the limit is {limit} % (ads.limits.density)")
        {
            Help = "Remove ads, or write more.",
        };

    /// <summary>AS3125: too many ads.</summary>
    /// <param name="at">The first one too many.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="limit">The limit.</param>
    public static Diagnostic PageHasTooManyAds(SourceLocation at, int count, int limit) =>
        new(AdPages.Density, at, $"{count} ads on this page; the limit is {limit} (ads.limits.per_page)") { Help = "Remove some." };

    /// <summary>AS3126: a player that starts with sound.</summary>
    /// <param name="at">What starts it.</param>
    /// <param name="element">The element.</param>
    public static Diagnostic AdPlaysAloud(SourceLocation at, string element) =>
        new(AdPages.Unfit, at, $"<{element}> of an ad starts by itself, with sound") { Help = "Remove autoplay, or mute it." };

    /// <summary>AS3126: an ad that stays on the screen.</summary>
    /// <param name="at">The style.</param>
    /// <param name="position">The value of its position.</param>
    public static Diagnostic AdIsFixed(SourceLocation at, string position) =>
        new(AdPages.Unfit, at, $"an ad with position: {position} stays over the text") { Help = "Remove the position." };

    /// <summary>AS3126: the same creative twice.</summary>
    /// <param name="at">The second.</param>
    /// <param name="key">What tells it from others.</param>
    /// <param name="first">The first.</param>
    public static Diagnostic CreativeIsRepeated(SourceLocation at, string key, SourceLocation first) =>
        new(AdPages.Unfit, at, $"the creative '{key}' stands on this page already")
        {
            Help = "Remove one, or paste another creative.",
            Related = [new RelatedLocation(first, "first shown here")],
        };

    /// <summary>AS3127: more paid material than the text can carry.</summary>
    /// <param name="at">The title.</param>
    /// <param name="paid">Paid links and ads.</param>
    /// <param name="words">Words of the article.</param>
    public static Diagnostic PageIsThin(SourceLocation at, int paid, int words) =>
        new(AdPages.Thin, at, $"{paid} paid links and ads in {Count(words, "word")} of text; search engines and networks refuse pages that are little more than ads")
        {
            Help = "Write what a reader does not find at the shop, or remove paid links.",
        };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
