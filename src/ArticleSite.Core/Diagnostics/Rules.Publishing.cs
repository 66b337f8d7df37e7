using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS9xxx: addresses, the output folder and the disk.</content>
public static partial class Rules
{
    /// <summary>Two sources want one address.</summary>
    public static readonly DiagnosticRule DuplicateUrl = new("AS9001", "duplicate-url", Severity.Error, "Two sources want the same address");

    /// <summary>A slug, permalink or alias that cannot be a path in the site.</summary>
    public static readonly DiagnosticRule UnusableAddress = new("AS9002", "unusable-address", Severity.Error, "A slug, permalink or alias cannot be an address");

    /// <summary>The permalink pattern asks for a date the article has not.</summary>
    public static readonly DiagnosticRule UndatedPermalink = new("AS9003", "undated-permalink", Severity.Error, "The permalink needs a date");

    /// <summary>The disk said no.</summary>
    public static readonly DiagnosticRule InputOutputFailure = new("AS9004", "input-output-failure", Severity.Error, "Reading or writing failed");

    /// <summary>Another build is at work on this site.</summary>
    public static readonly DiagnosticRule BuildIsLocked = new("AS9005", "build-is-locked", Severity.Error, "Another build is running");

    /// <summary>The output folder holds files that no build wrote.</summary>
    public static readonly DiagnosticRule ForeignOutput = new("AS9006", "foreign-output", Severity.Error, "The output folder is not ours to replace");

    private static EquatableArray<DiagnosticRule> PublishingRules =>
        [DuplicateUrl, UnusableAddress, UndatedPermalink, InputOutputFailure, BuildIsLocked, ForeignOutput];

    /// <summary>Two sources want the same address.</summary>
    public static Diagnostic AddressIsTaken(SourceLocation? at, string url, string owner, SourceLocation? ownerAt, string ownerName) =>
        new(DuplicateUrl, at, $"the address '{url}' of {owner} is taken by {ownerName}")
        {
            Help = "Give one of them another 'slug:' or 'permalink:'.",
            Related = ownerAt is { } place ? [new RelatedLocation(place, "first used here")] : [],
        };

    /// <summary>A slug, permalink or alias cannot be an address.</summary>
    public static Diagnostic AddressIsUnusable(SourceLocation at, string key, string written, string problem) =>
        new(UnusableAddress, at, $"{key} '{written}' cannot be an address: {problem}")
        {
            Help = "Use letters, digits and dashes, with '/' between folders.",
        };

    /// <summary>The permalink needs a date.</summary>
    public static Diagnostic PermalinkNeedsDate(SourceLocation at, string pattern) =>
        new(UndatedPermalink, at, $"the permalink pattern '{pattern}' needs a date, and this article has none")
        {
            Help = "Add 'date:' to the front matter, or a 'permalink:' of its own.",
        };

    /// <summary>Reading or writing failed.</summary>
    public static Diagnostic InputOutputFailed(string action, string reason) =>
        new(InputOutputFailure, null, $"{action}: {reason}")
        {
            Help = "Check free space and permissions; the site that was there is untouched.",
        };

    /// <summary>Another build is running.</summary>
    /// <param name="lockFile">What it holds.</param>
    /// <param name="owner">Who it is, in words; null when that is not known.</param>
    public static Diagnostic AnotherBuildIsRunning(string lockFile, string? owner) =>
        new(BuildIsLocked, null, $"another build holds '{lockFile}'" + (owner is null ? "" : $": {owner}"))
        {
            Help = "Wait for it to end, then build again.",
        };

    /// <summary>The output folder is not ours to replace.</summary>
    /// <param name="at">Where the folder is named, or the configuration file.</param>
    /// <param name="folder">Its name.</param>
    public static Diagnostic OutputIsForeign(SourceLocation at, string folder) =>
        new(ForeignOutput, at, $"the output folder '{folder}' holds files that no build wrote; publishing would remove them")
        {
            Help = "Empty the folder, or name another under 'output:'.",
        };
}
