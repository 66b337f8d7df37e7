using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS2xxx: front matter.</content>
public static partial class Rules
{
    /// <summary>An article that does not begin with a <c>---</c> line.</summary>
    public static readonly DiagnosticRule MissingFrontMatter = new("AS2001", "missing-front-matter", Severity.Error, "Front matter is missing");

    /// <summary>Front matter without its second <c>---</c> line.</summary>
    public static readonly DiagnosticRule UnterminatedFrontMatter = new("AS2002", "unterminated-front-matter", Severity.Error, "Front matter is never closed");

    /// <summary>Front matter that cannot be read as YAML.</summary>
    public static readonly DiagnosticRule FrontMatterSyntax = new("AS2003", "front-matter-syntax", Severity.Error, "Front matter is not YAML");

    /// <summary>The same key twice; the first value counts.</summary>
    public static readonly DiagnosticRule DuplicateKey = new("AS2004", "duplicate-key", Severity.Error, "A key stands twice");

    /// <summary>An anchor, an alias or a tag, most often a text that lacks quotes.</summary>
    public static readonly DiagnosticRule FrontMatterYamlFeature = new("AS2005", "front-matter-yaml-feature", Severity.Error, "Anchors, aliases and tags are not supported");

    /// <summary>More nesting or more values than an article needs.</summary>
    public static readonly DiagnosticRule FrontMatterTooComplex = new("AS2006", "front-matter-too-complex", Severity.Error, "Front matter is nested too deep or has too many values");

    /// <summary>More than 64 KB before the closing line.</summary>
    public static readonly DiagnosticRule FrontMatterTooLarge = new("AS2007", "front-matter-too-large", Severity.Error, "Front matter is too large");

    /// <summary>No title; one is made from the file's name.</summary>
    public static readonly DiagnosticRule MissingTitle = new("AS2008", "missing-title", Severity.Warning, "The article has no title");

    /// <summary>No date, so lists and feeds cannot place the article.</summary>
    public static readonly DiagnosticRule MissingDate = new("AS2009", "missing-date", Severity.Warning, "The article has no date");

    /// <summary>A list where a text was expected, and so on.</summary>
    public static readonly DiagnosticRule FrontMatterType = new("AS2010", "front-matter-type", Severity.Error, "A value has the wrong type");

    /// <summary>A date that other tools refuse or read otherwise.</summary>
    public static readonly DiagnosticRule UnusualDate = new("AS2011", "unusual-date", Severity.Warning, "A date is written in an unusual way", FixSafety.Safe);

    /// <summary>Text that is no date, or a day that does not exist.</summary>
    public static readonly DiagnosticRule UnreadableDate = new("AS2012", "unreadable-date", Severity.Error, "A date cannot be read");

    /// <summary>An <c>updated</c> before the <c>date</c>.</summary>
    public static readonly DiagnosticRule UpdatedBeforeDate = new("AS2013", "updated-before-date", Severity.Warning, "The article was changed before it was published");

    /// <summary>A blank and <c>#</c> in a text without quotes: YAML reads a comment.</summary>
    public static readonly DiagnosticRule HashCutsValue = new("AS2014", "hash-cuts-value", Severity.Warning, "A number sign cuts a text short", FixSafety.Unsafe);

    /// <summary>A key that means nothing here and is one slip away from one that does.</summary>
    public static readonly DiagnosticRule MisspeltKey = new("AS2015", "misspelt-key", Severity.Warning, "A key looks misspelt", FixSafety.Unsafe);

    /// <summary>A list item with nothing in it.</summary>
    public static readonly DiagnosticRule EmptyItem = new("AS2016", "empty-item", Severity.Warning, "A list has an empty item");

    private static EquatableArray<DiagnosticRule> FrontMatterRules =>
    [
        MissingFrontMatter, UnterminatedFrontMatter, FrontMatterSyntax, DuplicateKey, FrontMatterYamlFeature,
        FrontMatterTooComplex, FrontMatterTooLarge, MissingTitle, MissingDate, FrontMatterType, UnusualDate,
        UnreadableDate, UpdatedBeforeDate, HashCutsValue, MisspeltKey, EmptyItem,
    ];

    /// <summary>A category path of too many levels; the first ones count.</summary>
    public static Diagnostic CategoryIsTooDeep(SourceLocation place, int levels, int most) =>
        new(FrontMatterTooComplex, place, $"a category path of {levels} levels; the most is {most}, and the rest is left out")
        {
            Help = "A list is one path from top to bottom; put brackets round each category to have several: [[a], [b]].",
        };

    /// <summary>An article that begins with its text.</summary>
    public static Diagnostic NoFrontMatter(SourceLocation place, string firstLine) =>
        new(MissingFrontMatter, place, firstLine.Length == 0
            ? "the first line is empty; expected '---' and front matter"
            : $"the first line is '{firstLine}'; expected '---' and front matter")
        {
            Help = "Begin the file with a line ---, then title: and date:, then a line ---.",
        };

    /// <summary>Front matter that goes on to the end of the file.</summary>
    public static Diagnostic FrontMatterNeverCloses(SourceLocation opener) =>
        new(UnterminatedFrontMatter, opener, "front matter opens here and is never closed; expected a second line '---'")
        {
            Help = "Put a line with three dashes and nothing else after the last key.",
        };

    /// <summary>A problem of the YAML of front matter.</summary>
    public static Diagnostic FrontMatterYaml(SourceText source, YamlProblem problem) => FromYaml(source, problem, problem.Kind switch
    {
        YamlProblemKind.Syntax => FrontMatterSyntax,
        YamlProblemKind.DuplicateKey => DuplicateKey,
        YamlProblemKind.Feature => FrontMatterYamlFeature,
        _ => FrontMatterTooComplex,
    });

    /// <summary>Front matter that is a list or a text, not keys with values.</summary>
    public static Diagnostic FrontMatterIsNoMapping(SourceLocation place, string there) =>
        new(FrontMatterSyntax, place, $"front matter is {there}; expected keys with values") { Help = "Write lines such as: title: My article" };

    /// <summary>More than the limit before the closing line.</summary>
    public static Diagnostic FrontMatterIsTooLarge(SourceLocation opener, int limit) =>
        new(FrontMatterTooLarge, opener, $"front matter is longer than {limit / 1024} KB")
        {
            Help = "Is the closing line '---' in its place? Front matter is for a few facts; the text goes below it.",
        };

    /// <summary>No title, or an empty one.</summary>
    public static Diagnostic NoTitle(SourceLocation place, string instead) =>
        new(MissingTitle, place, $"the article has no title; '{instead}' is made from the file's name") { Help = "Add a line: title: ..." };

    /// <summary>No date, or an empty one.</summary>
    public static Diagnostic NoDate(SourceLocation place) =>
        new(MissingDate, place, "the article has no date; lists put it last") { Help = "Add a line such as: date: 2024-01-31" };

    /// <summary>A value of the wrong type.</summary>
    public static Diagnostic ValueHasWrongType(SourceLocation place, string key, string there, string expected) =>
        new(FrontMatterType, place, $"{key} is {there}; expected {expected}")
        {
            Help = expected switch
            {
                "a date" => $"Write {key}: 2024-01-31",
                "true or false" => $"Write {key}: true, or delete the line.",
                "a list of texts" => $"Write {key}: [first, second]",
                "the address of a picture" => $"Write {key}: /pictures/printer.png, or an address that begins with https://.",
                "a text as an item" => "Write each item as one text; put quotes around one that has a colon in it.",
                _ => $"Write {key}: and the text on one line; put quotes around one that has a colon in it.",
            },
        };

    /// <summary>A word that is none of the choices.</summary>
    public static Diagnostic ValueIsNoChoice(SourceLocation place, string key, string there, IReadOnlyList<string> choices) =>
        new(FrontMatterType, place, $"{key} is '{there}'; expected one of {string.Join(", ", choices)}")
        {
            Help = Suggestion.For(there, choices) is { } meant ? $"Did you mean '{meant}'?" : null,
        };

    /// <summary>A date that is read as meant.</summary>
    public static Diagnostic DateIsUnusual(SourceLocation place, string there, string why, string readAs) =>
        new(UnusualDate, place, $"'{there}' {why}; it is read as {readAs}") 
        {
            Help = $"Write {readAs}",
            Fix = new DiagnosticFix(FixSafety.Safe, $"Write {readAs}", [new TextEdit(place.Span, readAs)]),
        };

    /// <summary>A date that is none.</summary>
    public static Diagnostic DateIsUnreadable(SourceLocation place, string key, string there, string why) =>
        new(UnreadableDate, place, $"{key} is '{there}', {why}")
        {
            Help = "Write 2024-01-31, 2024-01-31 15:11:56 or 2024-01-31T15:11:56+01:00.",
        };

    /// <summary>An article changed before it was published.</summary>
    public static Diagnostic UpdatedTooEarly(SourceLocation updated, SourceLocation date) =>
        new(UpdatedBeforeDate, updated, "updated lies before date") 
        {
            Help = "Swap the two, or delete 'updated:'.",
            Related = [new RelatedLocation(date, "published here")],
        };

    /// <summary>A text that ends where YAML reads a comment.</summary>
    /// <param name="comment">What YAML reads as a comment.</param>
    /// <param name="key">The key.</param>
    /// <param name="kept">What is left of its text.</param>
    /// <param name="cut">What is not.</param>
    /// <param name="quoted">The whole text in quotes.</param>
    /// <param name="whole">Where the whole text stands; null where quotes around it would not mend it.</param>
    public static Diagnostic HashCuts(SourceLocation comment, string key, string kept, string cut, string quoted, TextSpan? whole = null) =>
        new(HashCutsValue, comment, kept.Length == 0
            ? $"{key} is empty: YAML reads '{cut}' as a comment"
            : $"{key} ends at '{kept}': YAML reads '{cut}' as a comment")
        {
            Help = $"If it belongs to the text, put quotes around the whole: {key}: {quoted}",
            Fix = whole is { } span ? new DiagnosticFix(FixSafety.Unsafe, $"Put quotes around the whole {key}", [new TextEdit(span, quoted)]) : null,
        };

    /// <summary>A key one slip away from a known one.</summary>
    public static Diagnostic KeyIsMisspelt(SourceLocation place, string key, string meant) =>
        new(MisspeltKey, place, $"'{key}' has no meaning of its own and is kept for templates only") 
        {
            Help = $"Did you mean '{meant}'?",
            Fix = new DiagnosticFix(FixSafety.Unsafe, $"Rename '{key}' to '{meant}'", [new TextEdit(place.Span, meant)]),
        };

    /// <summary>A list item with nothing in it.</summary>
    public static Diagnostic ItemIsEmpty(SourceLocation place, string key) =>
        new(EmptyItem, place, $"{key} has an empty item, which is left out") { Help = "Delete the item, or write something in it." };
}
