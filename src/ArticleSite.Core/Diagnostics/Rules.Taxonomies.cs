using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS41xx: tags, categories and the links between articles.</content>
public static partial class Rules
{
    /// <summary>Two spellings of one tag or category.</summary>
    public static readonly DiagnosticRule SpellingOfTerm = new("AS4101", "term-spelling", Severity.Warning, "A tag or category is spelt in two ways");

    /// <summary>Front matter names a related article that is not there.</summary>
    public static readonly DiagnosticRule UnknownRelated = new("AS4102", "unknown-related", Severity.Warning, "A related article does not exist");

    /// <summary>An also-read list offers the article it stands in.</summary>
    public static readonly DiagnosticRule AlsoReadSelf = new("AS4103", "also-read-self", Severity.Info, "An also-read list names its own article");

    private static EquatableArray<DiagnosticRule> TaxonomyRules => [SpellingOfTerm, UnknownRelated, AlsoReadSelf];

    /// <summary>A tag or category is spelt in two ways.</summary>
    /// <param name="at">Where this spelling is used first.</param>
    /// <param name="written">This spelling.</param>
    /// <param name="count">How many articles use it.</param>
    /// <param name="usual">The spelling that is shown.</param>
    /// <param name="usualCount">How many articles use that.</param>
    /// <param name="usualAt">Where that is used first.</param>
    public static Diagnostic TermIsSpeltDifferently(SourceLocation at, string written, int count, string usual, int usualCount, SourceLocation usualAt) =>
        new(SpellingOfTerm, at, $"'{written}' (articles: {count:N0}) shares its page with '{usual}' (articles: {usualCount:N0}) and is shown under that name")
        {
            Help = $"Write '{usual}'.",
            Related = [new RelatedLocation(usualAt, $"'{usual}' is first used here")],
        };

    /// <summary>A related article does not exist.</summary>
    public static Diagnostic RelatedDoesNotExist(SourceLocation at, string slug, string? suggestion) =>
        new(UnknownRelated, at, $"there is no article '{slug}' to relate to")
        {
            Help = suggestion is null ? "Name an article by its slug." : $"Did you mean '{suggestion}'?",
        };

    /// <summary>An also-read list names its own article.</summary>
    public static Diagnostic AlsoReadNamesItself(SourceLocation at, string title) =>
        new(AlsoReadSelf, at, $"the also-read entry '{title}' leads to the article it stands in and was left out")
        {
            Help = "Delete the entry: a page needs no link to itself.",
        };
}
