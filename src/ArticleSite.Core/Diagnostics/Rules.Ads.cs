using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS3xxx: ads.</content>
public static partial class Rules
{
    // Made on first use, not by field initialisers: Rules.All stands in another file, and the order of static
    // initialisers across files is not defined.
    private static class Ads
    {
        public static readonly DiagnosticRule Unclosed = new(
            "AS3001", "ad-never-closes", Severity.Error, "An ad block is opened and never closed");

        public static readonly DiagnosticRule StrayEnd = new(
            "AS3002", "stray-ad-end", Severity.Error, "An ad block is closed that was never opened");

        public static readonly DiagnosticRule Nested = new(
            "AS3003", "nested-ad", Severity.Error, "An ad block is opened inside another");

        public static readonly DiagnosticRule UnclosedUnit = new(
            "AS3004", "ad-unit-never-closes", Severity.Warning, "An AdSense unit has no end tag");

        public static readonly DiagnosticRule UnclosedList = new(
            "AS3005", "also-read-never-closes", Severity.Warning, "An also-read list has no end tag");

        public static readonly DiagnosticRule NotAllowed = new(
            "AS3006", "ad-not-allowed", Severity.Error, "The configuration allows no ads of this kind");

        public static readonly DiagnosticRule Empty = new(
            "AS3102", "empty-ad", Severity.Info, "Ad markers have nothing between them");

        public static readonly DiagnosticRule NoAd = new(
            "AS3103", "no-ad-in-markers", Severity.Info, "What stands between ad markers is no ad");

        public static readonly DiagnosticRule Splits = new(
            "AS3104", "ad-splits-block", Severity.Info, "An ad may have been pasted into a table, quote or paragraph");

        public static readonly DiagnosticRule Swallows = new(
            "AS3105", "swallowed-text", Severity.Warning, "An ad block's HTML swallows the line after it");
    }

    private static EquatableArray<DiagnosticRule> AdRules =>
    [
        Ads.Unclosed, Ads.StrayEnd, Ads.Nested, Ads.UnclosedUnit, Ads.UnclosedList, Ads.NotAllowed, Ads.Empty, Ads.NoAd, Ads.Splits, Ads.Swallows,
    ];

    /// <summary>AS3001: an ad block is opened and never closed.</summary>
    /// <param name="at">The opening marker.</param>
    /// <param name="marker">The marker as written.</param>
    public static Diagnostic AdNeverCloses(SourceLocation at, string marker) =>
        new(Ads.Unclosed, at, $"'{marker}' opens an ad block that is never closed; the text after it was left as it is")
        {
            Help = "Write the closing marker after the ad, or delete the opening one.",
        };

    /// <summary>AS3002: an ad block is closed that was never opened.</summary>
    /// <param name="at">The closing marker.</param>
    /// <param name="marker">The marker as written.</param>
    public static Diagnostic StrayAdEnd(SourceLocation at, string marker) =>
        new(Ads.StrayEnd, at, $"'{marker}' closes an ad block, but none is open here")
        {
            Help = "Write the opening marker before the ad, or delete the closing one.",
        };

    /// <summary>AS3003: an ad block is opened inside another.</summary>
    /// <param name="at">The inner opening marker.</param>
    /// <param name="marker">The marker as written.</param>
    /// <param name="outer">The opening marker of the block around it.</param>
    public static Diagnostic NestedAd(SourceLocation at, string marker, SourceLocation outer) =>
        new(Ads.Nested, at, $"'{marker}' opens an ad block where another is still open; expected its closing marker first")
        {
            Help = "Close the first block before the second begins.",
            Related = [new RelatedLocation(outer, "the block that is still open begins here")],
        };

    /// <summary>AS3004: an AdSense unit has no end tag.</summary>
    /// <param name="at">The start tag.</param>
    public static Diagnostic AdSenseNeverCloses(SourceLocation at) =>
        new(Ads.UnclosedUnit, at, "<ins class=\"adsbygoogle\"> has no </ins> before the next empty line or unit; it was left as it is")
        {
            Help = "Write </ins> right after the start tag: the unit is empty.",
        };

    /// <summary>AS3005: an also-read list has no end tag.</summary>
    /// <param name="at">The label.</param>
    public static Diagnostic AlsoReadNeverCloses(SourceLocation at) =>
        new(Ads.UnclosedList, at, "the also-read list under this label has no </ul>; it was left as it is")
        {
            Help = "Write </ul> after the last entry.",
        };

    /// <summary>AS3006: the configuration allows no ads of this kind.</summary>
    /// <param name="at">The whole of it.</param>
    /// <param name="what">What it is, with its article: <c>an AdSense unit</c>.</param>
    public static Diagnostic AdNotAllowed(SourceLocation at, string what) =>
        new(Ads.NotAllowed, at, $"{what} stands here, and the configuration allows none")
        {
            Help = "Delete it, or set its policy in the 'ads' section to 'strip' or 'keep'.",
        };

    /// <summary>AS3102: markers with nothing between them.</summary>
    /// <param name="at">The first opening marker of such a block.</param>
    /// <param name="count">How many such blocks the article has.</param>
    public static Diagnostic AdIsEmpty(SourceLocation at, int count) =>
        new(Ads.Empty, at, count == 1 ? "an ad block has nothing in it" : $"{count} ad blocks have nothing in them; the first is here")
        {
            Help = "Delete the markers.",
        };

    /// <summary>AS3103: markers around a video without a paid link.</summary>
    /// <param name="at">The first opening marker of such a block.</param>
    /// <param name="count">How many such blocks the article has.</param>
    public static Diagnostic VideoInMarkers(SourceLocation at, int count) =>
        new(Ads.NoAd, at, count == 1
            ? "an ad block holds only a video that leads to no advertiser"
            : $"{count} ad blocks hold only a video that leads to no advertiser; the first is here")
        {
            Help = "Delete the block, or only its markers if the video is for the reader.",
        };

    /// <summary>AS3103: markers around something unknown.</summary>
    /// <param name="at">The opening marker.</param>
    /// <param name="words">The words of the block, which may be long or none.</param>
    public static Diagnostic UnknownInMarkers(SourceLocation at, string words)
    {
        var quoted = words.Length switch
        {
            0 => "",
            <= 60 => $": '{words}'",
            _ => $": '{words[..59]}…'",
        };
        return new(Ads.NoAd, at, "an ad block holds nothing that is known as an ad" + quoted)
        {
            Help = "If it belongs to the article, delete the markers around it.",
        };
    }

    /// <summary>AS3104: an ad stands where one block may have gone on.</summary>
    /// <param name="at">The first line of it.</param>
    /// <param name="what">What it may part, with its article: <c>a table</c>.</param>
    public static Diagnostic AdSplitsBlock(SourceLocation at, string what) =>
        new(Ads.Splits, at, $"this ad stands between what may be two halves of {what}; an empty line was left in its place")
        {
            Help = "If the two belong together, delete the ad and the empty lines around it.",
        };

    /// <summary>AS3105: a line that the HTML of an ad block would swallow.</summary>
    /// <param name="at">The line.</param>
    public static Diagnostic TextIsSwallowed(SourceLocation at) =>
        new(Ads.Swallows, at, "this line follows an ad block without an empty line, so the block's HTML swallows it; it was read as text once the ad was out")
        {
            Help = "Put an empty line after the closing marker.",
        };
}
