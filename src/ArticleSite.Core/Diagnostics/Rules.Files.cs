using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS105x: the folders and files of a site.</content>
public static partial class Rules
{
    /// <summary>There is no folder of articles.</summary>
    public static readonly DiagnosticRule MissingContentFolder = new("AS1050", "missing-content-folder", Severity.Error, "The content folder does not exist");

    /// <summary>A symbolic link would bring in files from elsewhere.</summary>
    public static readonly DiagnosticRule OutsideLink = new("AS1051", "link-leaves-folder", Severity.Error, "A symbolic link leads out of its folder");

    /// <summary>A file is there but cannot be read.</summary>
    public static readonly DiagnosticRule UnreadableFile = new("AS1052", "unreadable-file", Severity.Error, "A file cannot be read");

    /// <summary>A file is far larger than an article.</summary>
    public static readonly DiagnosticRule OversizedFile = new("AS1053", "oversized-file", Severity.Error, "An article's file is too large");

    /// <summary>An article is marked as a draft.</summary>
    public static readonly DiagnosticRule SkippedDraft = new("AS1054", "skipped-draft", Severity.Info, "A draft is not part of the site");

    /// <summary>An article's date has not come yet.</summary>
    public static readonly DiagnosticRule SkippedFuture = new("AS1055", "skipped-future", Severity.Info, "A future article is not part of the site yet");

    /// <summary>A file other than an article is far larger than any of its kind.</summary>
    public static readonly DiagnosticRule OversizedInput = new("AS1056", "oversized-input", Severity.Error, "A file is larger than any of its kind");

    private static EquatableArray<DiagnosticRule> FileRules =>
        [MissingContentFolder, OutsideLink, UnreadableFile, OversizedFile, SkippedDraft, SkippedFuture, OversizedInput];

    /// <summary>The content folder does not exist.</summary>
    /// <param name="at">Where the folder is named, or the configuration file.</param>
    /// <param name="folder">Its name.</param>
    public static Diagnostic ContentFolderIsMissing(SourceLocation at, string folder) =>
        new(MissingContentFolder, at, $"the content folder '{folder}' does not exist")
        {
            Help = "Make the folder, or name the right one under 'content:' in the configuration.",
        };

    /// <summary>A symbolic link leads out of its folder.</summary>
    public static Diagnostic LinkLeavesTheFolder(SourcePath link, string folder) =>
        new(OutsideLink, new SourceLocation(link, default), $"this symbolic link leads out of '{folder}' and was not followed")
        {
            Help = "Copy the file into the folder, or remove the link.",
        };

    /// <summary>A file cannot be read.</summary>
    public static Diagnostic FileCannotBeRead(SourcePath file, string reason) =>
        new(UnreadableFile, new SourceLocation(file, default), $"the file cannot be read: {reason}")
        {
            Help = "Check that it still exists and that you may read it.",
        };

    /// <summary>An article's file is too large.</summary>
    public static Diagnostic FileIsTooLarge(SourcePath file, long length, int limit) =>
        new(OversizedFile, new SourceLocation(file, default), $"the file has {length:N0} bytes; an article may have {limit:N0}")
        {
            Help = "Split the article, or move what is not text out of it.",
        };

    /// <summary>A file other than an article is too large.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">What it is: <c>a template</c>.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="limit">How many it may have.</param>
    public static Diagnostic InputIsTooLarge(SourcePath file, string kind, long length, long limit) =>
        new(OversizedInput, new SourceLocation(file, default), $"the file has {length:N0} bytes; {kind} may have {limit:N0}")
        {
            Help = kind == FileToCopy ? "Keep it on another host and link to it." : "Look for what does not belong into it.",
        };

    /// <summary>What <see cref="InputIsTooLarge"/> calls a file that goes to the site as it is.</summary>
    internal const string FileToCopy = "a file that is copied";

    /// <summary>A draft is not part of the site.</summary>
    public static Diagnostic DraftIsSkipped(SourceLocation at) =>
        new(SkippedDraft, at, "this draft was left out") { Help = "Build with --drafts to see it, or remove 'draft: true' to publish it." };

    /// <summary>A future article is not part of the site yet.</summary>
    public static Diagnostic FutureIsSkipped(SourceLocation at, string instant) =>
        new(SkippedFuture, at, $"this article was left out; it will appear in builds from {instant} on")
        {
            Help = "Build with --future to see it now.",
        };
}
