using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS4011 to AS4029: headings and lists, and what only looks like them.</content>
public static partial class Rules
{
    /// <summary>A long text without a heading.</summary>
    public static readonly DiagnosticRule NoHeadings = new("AS4011", "no-headings", Severity.Info, "A long article has no headings");

    /// <summary>A heading two levels or more below the one before.</summary>
    public static readonly DiagnosticRule SkippedLevel = new("AS4012", "skipped-level", Severity.Info, "A heading skips a level", FixSafety.Unsafe);

    /// <summary>Two headings with the same words under the same heading.</summary>
    public static readonly DiagnosticRule RepeatedHeading = new("AS4013", "repeated-heading", Severity.Warning, "Two headings have the same words");

    /// <summary>A heading without words.</summary>
    public static readonly DiagnosticRule EmptyHeading = new("AS4014", "empty-heading", Severity.Warning, "A heading is empty", FixSafety.Safe);

    /// <summary>A heading further down that says the title again.</summary>
    public static readonly DiagnosticRule HeadingRepeatsTitle = new("AS4015", "heading-repeats-title", Severity.Info, "A heading repeats the title");

    /// <summary>A heading that is bold as a whole.</summary>
    public static readonly DiagnosticRule BoldHeading = new("AS4016", "bold-heading", Severity.Info, "A heading is bold as a whole", FixSafety.Safe);

    /// <summary>A heading with a colon at its end.</summary>
    public static readonly DiagnosticRule HeadingColon = new("AS4017", "heading-colon", Severity.Info, "A heading ends with a colon", FixSafety.Safe) { FixChangesText = true };

    /// <summary>A bold line that stands in for a heading.</summary>
    public static readonly DiagnosticRule PseudoHeading = new("AS4018", "pseudo-heading", Severity.Info, "A bold line stands in for a heading");

    /// <summary>Paragraphs with numbers that stand in for a list.</summary>
    public static readonly DiagnosticRule PseudoList = new("AS4019", "pseudo-list", Severity.Info, "Numbered paragraphs stand in for a list");

    /// <summary>A step that Markdown takes for text of the paragraph before.</summary>
    public static readonly DiagnosticRule SwallowedStep = new("AS4020", "swallowed-step", Severity.Warning, "A numbered step is part of the paragraph before", FixSafety.Unsafe);

    /// <summary>A list whose written numbers are not those that readers see.</summary>
    public static readonly DiagnosticRule ListGap = new("AS4021", "list-gap", Severity.Warning, "A list is not numbered as it is written");

    private static EquatableArray<DiagnosticRule> HeadingRules =>
    [
        NoHeadings, SkippedLevel, RepeatedHeading, EmptyHeading, HeadingRepeatsTitle, BoldHeading, HeadingColon, PseudoHeading,
        PseudoList, SwallowedStep, ListGap,
    ];

    /// <summary>A long text without a heading.</summary>
    public static Diagnostic ArticleHasNoHeadings(SourceLocation at, int words) =>
        new(NoHeadings, at, $"{words:N0} words and no heading") { Help = "Divide the text with '## ...' where a reader would look for something." };

    /// <summary>A heading that skips a level.</summary>
    /// <param name="at">The heading.</param>
    /// <param name="words">Its words.</param>
    /// <param name="level">Its level.</param>
    /// <param name="before">The level before it; 1 for the title.</param>
    /// <param name="signs">Where it and those below it have '#' signs to spare.</param>
    public static Diagnostic LevelIsSkipped(SourceLocation at, string words, int level, int before, EquatableArray<TextSpan> signs) =>
        new(SkippedLevel, at, $"the heading '{Cut(words, 60)}' is of level {level} after one of level {before}; expected {before + 1}")
        {
            Help = $"Begin it with '{new string('#', before + 1)}', or add the heading that is missing above it.",
            Fix = signs.IsEmpty ? null : new DiagnosticFix(FixSafety.Unsafe, $"Raise it to level {before + 1}, and those below it by as much", signs.Select(span => new TextEdit(span, "")).ToEquatableArray()),
        };

    /// <summary>Two headings with the same words.</summary>
    public static Diagnostic HeadingIsRepeated(SourceLocation at, string words, SourceLocation first) =>
        new(RepeatedHeading, at, $"a second heading '{Cut(words, 60)}' in the same part of the article")
        {
            Help = "Say what is different here, so that readers and links can tell them apart.",
            Related = [new RelatedLocation(first, "the first is here")],
        };

    /// <summary>A heading without words.</summary>
    public static Diagnostic HeadingIsEmpty(SourceLocation at, TextSpan? signs) =>
        new(EmptyHeading, at, "a heading without words")
        {
            Help = "Write what follows here, or delete it.",
            Fix = signs is { } span ? new DiagnosticFix(FixSafety.Safe, "Delete the empty heading", [new TextEdit(span, "")]) : null,
        };

    /// <summary>A heading that says the title.</summary>
    public static Diagnostic HeadingSaysTitle(SourceLocation at, string words) =>
        new(HeadingRepeatsTitle, at, $"the heading '{Cut(words, 60)}' says the title again") { Help = "Say what this part is about." };

    /// <summary>A heading that is bold.</summary>
    public static Diagnostic HeadingIsBold(SourceLocation at, string words, EquatableArray<TextSpan> signs) =>
        new(BoldHeading, at, $"the heading '{Cut(words, 60)}' is bold as a whole; headings are anyway")
        {
            Help = "Delete the asterisks.",
            Fix = signs.IsEmpty ? null : new DiagnosticFix(FixSafety.Safe, "Delete the signs for bold", signs.Select(span => new TextEdit(span, "")).ToEquatableArray()),
        };

    /// <summary>A heading with a colon.</summary>
    /// <param name="at">The colon.</param>
    /// <param name="words">The heading.</param>
    /// <param name="end">What to delete: the colon and the blanks before it.</param>
    public static Diagnostic HeadingHasColon(SourceLocation at, string words, TextSpan? end) =>
        new(HeadingColon, at, $"the heading '{Cut(words, 60)}' ends with a colon")
        {
            Help = "Delete the colon: that something follows is what a heading says.",
            Fix = end is { } span ? new DiagnosticFix(FixSafety.Safe, "Delete the colon", [new TextEdit(span, "")]) : null,
        };

    /// <summary>A bold line.</summary>
    public static Diagnostic LineStandsForHeading(SourceLocation at, string words) =>
        new(PseudoHeading, at, $"the bold line '{Cut(words, 60)}' stands where a heading would")
        {
            Help = "If it is one, begin it with '##' or '###' and delete the asterisks: outlines and screen readers then find it.",
        };

    /// <summary>Numbered paragraphs.</summary>
    public static Diagnostic ParagraphsStandForList(SourceLocation at, string number) =>
        new(PseudoList, at, $"a paragraph begins with '{number}', which is no list: the sign after the number is escaped")
        {
            Help = $"Write '{number.Replace("\\", "", StringComparison.Ordinal)}' for a list; keep it where a number is meant.",
        };

    /// <summary>A step in the paragraph before.</summary>
    public static Diagnostic StepIsSwallowed(SourceLocation at, string number, TextSpan lineStart) =>
        new(SwallowedStep, at, $"'{number}' begins a line but no list: a list that does not begin with 1 needs an empty line before it")
        {
            Help = "Put an empty line before it.",
            Fix = new DiagnosticFix(FixSafety.Unsafe, "Put an empty line before it", [new TextEdit(lineStart, "\n")]),
        };

    /// <summary>A list with other numbers than written.</summary>
    public static Diagnostic ListHasGap(SourceLocation at, int written, int before, int shown) =>
        new(ListGap, at, $"{written} follows {before}; readers see {shown}: a list counts on by itself")
        {
            Help = "Correct the number; if an item was torn off, indent what stands between so that it belongs to the item before.",
        };
}
