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

    /// <summary>The host that the configuration names does not take a site like this.</summary>
    public static readonly DiagnosticRule HostLimit = new("AS9020", "host-limit", Severity.Error, "The host does not take this");

    private static EquatableArray<DiagnosticRule> PublishingRules =>
        [DuplicateUrl, UnusableAddress, UndatedPermalink, InputOutputFailure, BuildIsLocked, ForeignOutput, HostLimit];

    /// <summary>Whose an address is that is to have no page.</summary>
    internal const string DeclaredGone = "an address declared gone";

    /// <summary>Two sources want the same address.</summary>
    public static Diagnostic AddressIsTaken(SourceLocation? at, string url, string owner, SourceLocation? ownerAt, string ownerName) =>
        new(DuplicateUrl, at, $"the address '{url}' of {owner} is taken by {ownerName}")
        {
            Help = owner == DeclaredGone ? "Take it out of 'gone' in the configuration, or give the page another address." : "Give one of them another 'slug:' or 'permalink:'.",
            Related = ownerAt is { } place ? [new RelatedLocation(place, "first used here")] : [],
        };

    /// <summary>A slug, permalink or alias cannot be an address.</summary>
    public static Diagnostic AddressIsUnusable(SourceLocation at, string key, string written, string problem) =>
        new(UnusableAddress, at, $"{key} '{(written.Length <= 80 ? written : written[..79] + "…")}' cannot be an address: {problem}")
        {
            Help = "Use letters, digits and dashes, with '/' between folders.",
        };

    /// <summary>An address made of names is too long for file systems.</summary>
    /// <param name="at">Where the names stand; null for files of no article.</param>
    /// <param name="owner">Whose address: <c>the category 'Printers'</c>.</param>
    /// <param name="most">The most bytes.</param>
    public static Diagnostic AddressIsTooLong(SourceLocation? at, string owner, int most) =>
        new(UnusableAddress, at, $"{owner} cannot have an address: it is longer than {most} bytes")
        {
            Help = "Use shorter names, or fewer levels.",
        };

    /// <summary>A file is larger than the host takes.</summary>
    public static Diagnostic FileIsTooLargeForHost(SourceLocation at, string host, long bytes, long most) =>
        new(HostLimit, at, $"this file has {Megabytes(bytes)} MB; {host} takes {Megabytes(most)} MB a file")
        {
            Help = "Make it smaller, or keep it on another host and link to it.",
        };

    /// <summary>The site is larger than the host takes.</summary>
    /// <param name="at">Where the host is named.</param>
    /// <param name="host">Its name.</param>
    /// <param name="there">What the site has: <c>21,000 files</c>.</param>
    /// <param name="most">What the host takes.</param>
    public static Diagnostic SiteIsTooLargeForHost(SourceLocation? at, string host, string there, string most) =>
        new(HostLimit, at, $"the site has {there}; {host} takes {most}")
        {
            Help = "Show more articles on a page of a list ('pagination.size'), use fewer tags, or choose another host.",
        };

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

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
            Help = "Wait for it to end, then build again. 'serve' holds it too, for the seconds in which it reads the site for the first time.",
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
