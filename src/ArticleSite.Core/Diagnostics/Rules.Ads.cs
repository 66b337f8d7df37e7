using ArticleSite.Core.Ads;
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
    }

    private static EquatableArray<DiagnosticRule> AdRules =>
    [
        Ads.Unclosed, Ads.StrayEnd, Ads.Nested, Ads.UnclosedUnit, Ads.UnclosedList, Ads.NotAllowed,
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
    /// <param name="kind">What it is.</param>
    public static Diagnostic AdNotAllowed(SourceLocation at, AdKind kind) =>
        new(Ads.NotAllowed, at, $"{Describe(kind)} stands here, and the configuration allows none")
        {
            Help = "Delete it, or set its policy in the 'ads' section to 'strip' or 'keep'.",
        };

    private static string Describe(AdKind kind) => kind switch
    {
        AdKind.MarkerBlock => "an ad block between markers",
        AdKind.AdSenseUnit => "an AdSense unit",
        AdKind.AlsoReadList => "a pasted also-read list",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of ad"),
    };
}
