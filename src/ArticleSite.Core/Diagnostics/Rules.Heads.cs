using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS2017 to AS2049: what front matter says, and how well.</content>
public static partial class Rules
{
    /// <summary>A key that neither the program nor the site knows.</summary>
    public static readonly DiagnosticRule UnknownKey = new("AS2017", "unknown-key", Severity.Info, "A key means nothing here");

    /// <summary>A key that the site wants every article to have.</summary>
    public static readonly DiagnosticRule MissingKey = new("AS2018", "missing-key", Severity.Warning, "A required key is missing");

    /// <summary>A date that no article on the web can have.</summary>
    public static readonly DiagnosticRule ImplausibleDate = new("AS2019", "implausible-date", Severity.Warning, "A date cannot be meant");

    /// <summary>Markdown, HTML or an escape in a title, which is plain text.</summary>
    public static readonly DiagnosticRule MarkupInTitle = new("AS2020", "title-markup", Severity.Warning, "A title has markup in it", FixSafety.Unsafe);

    /// <summary>A title that is cut off wherever it is listed.</summary>
    public static readonly DiagnosticRule LongTitle = new("AS2021", "long-title", Severity.Info, "A title is too long");

    /// <summary>A year in a title that has gone by.</summary>
    public static readonly DiagnosticRule StaleYear = new("AS2022", "stale-year", Severity.Info, "A title names a year that has gone by");

    /// <summary>No description on a site whose articles have one.</summary>
    public static readonly DiagnosticRule MissingDescription = new("AS2023", "missing-description", Severity.Info, "An article has no description");

    /// <summary>More than search engines show.</summary>
    public static readonly DiagnosticRule LongDescription = new("AS2024", "long-description", Severity.Info, "A description is too long");

    /// <summary>One description for several articles.</summary>
    public static readonly DiagnosticRule RepeatedDescription = new("AS2025", "repeated-description", Severity.Warning, "Several articles have the same description");

    /// <summary>Descriptions that say the title, or begin alike, all over the site.</summary>
    public static readonly DiagnosticRule SetPhraseDescription = new("AS2026", "set-phrase-description", Severity.Warning, "Descriptions are a set phrase");

    /// <summary>More keywords than anybody reads.</summary>
    public static readonly DiagnosticRule ManyKeywords = new("AS2027", "many-keywords", Severity.Info, "An article has too many keywords");

    /// <summary>One item twice in a list.</summary>
    public static readonly DiagnosticRule RepeatedItem = new("AS2028", "repeated-item", Severity.Info, "A list names an item twice", FixSafety.Safe);

    /// <summary>A sentence where a keyword was expected.</summary>
    public static readonly DiagnosticRule LongKeyword = new("AS2029", "long-keyword", Severity.Info, "A keyword is a whole sentence");

    /// <summary>A text that begins with a heading about something else.</summary>
    public static readonly DiagnosticRule OffTopicHeading = new("AS2030", "off-topic-heading", Severity.Warning, "The first heading is about something else than the title");

    private static EquatableArray<DiagnosticRule> HeadRules =>
    [
        UnknownKey, MissingKey, ImplausibleDate, MarkupInTitle, LongTitle, StaleYear, MissingDescription, LongDescription,
        RepeatedDescription, SetPhraseDescription, ManyKeywords, RepeatedItem, LongKeyword, OffTopicHeading,
    ];

    /// <summary>A key that nobody knows.</summary>
    /// <param name="at">Where it stands first.</param>
    /// <param name="key">The key.</param>
    /// <param name="articles">How many articles have it.</param>
    /// <param name="meant">What other programs' key is called here, if it is one.</param>
    public static Diagnostic KeyIsUnknown(SourceLocation at, string key, int articles, string? meant) =>
        new(UnknownKey, at, $"no key is called '{key}', which {Articles(articles)} {(articles == 1 ? "has" : "have")}; it is kept for templates only")
        {
            Help = meant is null ? $"If your templates read it, add '{key}' to front_matter.keys in the configuration." : $"Did you mean '{meant}'?",
        };

    /// <summary>A key that is missing.</summary>
    public static Diagnostic KeyIsMissing(SourceLocation at, string key) =>
        new(MissingKey, at, $"the article has no {key}, which front_matter.required asks for") { Help = $"Add a line: {key}: ..." };

    /// <summary>A year before there was a web.</summary>
    public static Diagnostic DateIsTooEarly(SourceLocation at, string key, int year) =>
        new(ImplausibleDate, at, $"{key} is in the year {year}, when there was no web yet") { Help = "Write the day the article was published." };

    /// <summary>A change that has not been made yet.</summary>
    public static Diagnostic UpdatedIsInFuture(SourceLocation at, string date) =>
        new(ImplausibleDate, at, $"updated is {date}, which has not come yet") { Help = "Write the day of the last change." };

    /// <summary>Markup in a title.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="markup">The markup: <c>**</c>, <c>&amp;amp;</c>.</param>
    /// <param name="plain">What was meant by it.</param>
    /// <param name="isInFile">True when the place is the markup itself, so that it can be replaced.</param>
    public static Diagnostic TitleHasMarkup(SourceLocation at, string markup, string plain, bool isInFile) =>
        new(MarkupInTitle, at, $"the title has '{markup}' in it, which readers see as it is: titles are plain text")
        {
            Help = plain.Length == 0 ? "Delete it." : $"Write '{plain}'.",
            Fix = isInFile ? new DiagnosticFix(FixSafety.Unsafe, plain.Length == 0 ? $"Delete '{markup}'" : $"Write '{plain}'", [new TextEdit(at.Span, plain)]) : null,
        };

    /// <summary>A title that is too long.</summary>
    public static Diagnostic TitleIsLong(SourceLocation at, int length, int most) =>
        new(LongTitle, at, $"the title has {length} characters; search engines and lists show about {most}") { Help = "Say the same in fewer words." };

    /// <summary>A year that has gone by.</summary>
    public static Diagnostic YearIsStale(SourceLocation at, string year, int now) =>
        new(StaleYear, at, $"the title says {year}, and it is {now}") { Help = "Bring the article up to date, or leave the year out of its title." };

    /// <summary>An article without a description where most have one.</summary>
    public static Diagnostic DescriptionIsMissing(SourceLocation at, int others) =>
        new(MissingDescription, at, $"the article has no description, as {Articles(others)} of the site {(others == 1 ? "has" : "have")}; the beginning of its text stands in")
        {
            Help = "Add a line: description: and one or two sentences on what a reader learns here.",
        };

    /// <summary>A description that is too long.</summary>
    public static Diagnostic DescriptionIsLong(SourceLocation at, int length, int most) =>
        new(LongDescription, at, $"the description has {length} characters; search engines show about {most}")
        {
            Help = "Put what matters first, and the rest into excerpt: or the text.",
        };

    /// <summary>One description for several articles.</summary>
    public static Diagnostic DescriptionIsRepeated(SourceLocation at, string description, int articles, EquatableArray<RelatedLocation> others) =>
        new(RepeatedDescription, at, $"{Articles(articles)} have the description '{Cut(description, 60)}'")
        {
            Help = "Say of each what a reader finds in this one.",
            Related = others,
        };

    /// <summary>Descriptions that only say the title.</summary>
    public static Diagnostic DescriptionSaysTitle(SourceLocation at, string phrase, int articles, EquatableArray<RelatedLocation> others) =>
        new(SetPhraseDescription, at, articles == 1
            ? $"the description says the title and nothing else: '{Cut(phrase, 60)}'"
            : $"the descriptions of {Articles(articles)} say the title and nothing else: '{Cut(phrase, 60)}'")
        {
            Help = "Say what a reader learns, or leave the description out: the beginning of the text then stands in.",
            Related = others,
        };

    /// <summary>Descriptions that begin alike.</summary>
    public static Diagnostic DescriptionsBeginAlike(SourceLocation at, string words, int articles, EquatableArray<RelatedLocation> others) =>
        new(SetPhraseDescription, at, $"the descriptions of {Articles(articles)} begin with the same words '{words}'")
        {
            Help = "Search engines show descriptions beside each other: begin each with what sets it apart.",
            Related = others,
        };

    /// <summary>Too many keywords.</summary>
    public static Diagnostic KeywordsAreMany(SourceLocation at, int count, int most) =>
        new(ManyKeywords, at, $"the article has {count} keywords; more than {most} tell nothing apart") { Help = "Keep those that a reader would search for." };

    /// <summary>An item that a list has already.</summary>
    /// <param name="at">Where it stands again.</param>
    /// <param name="key">The list.</param>
    /// <param name="item">The item.</param>
    /// <param name="whole">What to delete, the comma before it included; null where that cannot be told.</param>
    public static Diagnostic ItemIsRepeated(SourceLocation at, string key, string item, TextSpan? whole) =>
        new(RepeatedItem, at, $"{key} has '{Cut(item, 60)}' already; it counts once")
        {
            Help = "Delete the second.",
            Fix = whole is { } span ? new DiagnosticFix(FixSafety.Safe, $"Delete the second '{Cut(item, 60)}'", [new TextEdit(span, "")]) : null,
        };

    /// <summary>A keyword that is a sentence.</summary>
    public static Diagnostic KeywordIsLong(SourceLocation at, string keyword, int length) =>
        new(LongKeyword, at, $"the keyword '{Cut(keyword, 60)}' has {length} characters; it is a sentence, and nobody searches for it")
        {
            Help = "Write the few words that matter, or delete it.",
        };

    /// <summary>A first heading about something else.</summary>
    public static Diagnostic HeadingIsOffTopic(SourceLocation at, string heading, string title) =>
        new(OffTopicHeading, at, $"the text begins with '{Cut(heading, 80)}', which has hardly a word in common with the title '{Cut(title, 80)}'")
        {
            Help = "Is this the text that belongs to the title? If so, give one of the two the other's words.",
        };

    private static string Articles(int count) => count == 1 ? "1 article" : $"{count:N0} articles";

    /// <summary>The author's words, so many at most.</summary>
    private static string Cut(string words, int most) => words.Length <= most ? words : string.Concat(words.AsSpan(0, most - 1), "…");
}
