using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS4501 to AS4549: text.</content>
public static partial class Rules
{
    /// <summary>Bold text without a blank before or after it.</summary>
    public static readonly DiagnosticRule GluedBold = new("AS4501", "glued-bold", Severity.Info, "Bold text is glued to a word", FixSafety.Unsafe);

    /// <summary>Two asterisks that readers see.</summary>
    public static readonly DiagnosticRule LiteralAsterisks = new("AS4502", "literal-asterisks", Severity.Warning, "Asterisks for bold are shown to readers", FixSafety.Unsafe);

    /// <summary>A blank before a comma or a full stop.</summary>
    public static readonly DiagnosticRule SpaceBeforePunctuation = new("AS4503", "space-before-punctuation", Severity.Info, "A blank stands before punctuation", FixSafety.Safe) { FixChangesText = true };

    /// <summary>Two blanks or more in a line.</summary>
    public static readonly DiagnosticRule DoubleSpace = new("AS4504", "double-space", Severity.Info, "Several blanks stand in a row", FixSafety.Safe);

    /// <summary>UTF-8 that was read as another encoding.</summary>
    public static readonly DiagnosticRule MojibakeText = new("AS4505", "mojibake", Severity.Warning, "Characters were read in a wrong encoding", FixSafety.Safe) { FixChangesText = true };

    /// <summary>The character that stands for one that was lost.</summary>
    public static readonly DiagnosticRule LostCharacter = new("AS4506", "lost-character", Severity.Warning, "A character was lost");

    /// <summary>A long paragraph that the article has already.</summary>
    public static readonly DiagnosticRule RepeatedParagraph = new("AS4507", "repeated-paragraph", Severity.Info, "A paragraph stands in the article twice");

    /// <summary>Two blanks for a line break at the end of a paragraph.</summary>
    public static readonly DiagnosticRule NeedlessBreak = new("AS4508", "needless-break", Severity.Info, "A line break stands at the end of a paragraph", FixSafety.Safe);

    /// <summary>An empty line that is not empty.</summary>
    public static readonly DiagnosticRule BlankLine = new("AS4509", "whitespace-line", Severity.Info, "An empty line has blanks in it", FixSafety.Safe);

    /// <summary>What a chatbot says to whoever asks it.</summary>
    public static readonly DiagnosticRule ChatResidue = new("AS4510", "chat-residue", Severity.Warning, "A chatbot speaks to its user");

    /// <summary>Characters that nobody sees.</summary>
    public static readonly DiagnosticRule InvisibleCharacter = new("AS4511", "invisible-character", Severity.Info, "Text has invisible characters", FixSafety.Safe) { FixChangesText = true };

    /// <summary>No-break spaces that hold nothing together.</summary>
    public static readonly DiagnosticRule StrayNoBreakSpace = new("AS4512", "stray-no-break-space", Severity.Info, "A no-break space holds nothing together", FixSafety.Safe);

    private static EquatableArray<DiagnosticRule> ProseRules =>
    [
        GluedBold, LiteralAsterisks, SpaceBeforePunctuation, DoubleSpace, MojibakeText, LostCharacter, RepeatedParagraph,
        NeedlessBreak, BlankLine, ChatResidue, InvisibleCharacter, StrayNoBreakSpace,
    ];

    /// <summary>Bold text without a blank beside it.</summary>
    public static Diagnostic BoldIsGlued(SourceLocation at, string words, EquatableArray<TextSpan> others, EquatableArray<TextEdit> edits) =>
        new(GluedBold, at, $"no blank between a word and bold text: '{Cut(words, 60)}'")
        {
            Help = "Put a blank there.",
            Repeats = others,
            Fix = new DiagnosticFix(FixSafety.Unsafe, "Put a blank between the word and the bold text", edits),
        };

    /// <summary>Two asterisks that readers see.</summary>
    /// <param name="at">The asterisks.</param>
    /// <param name="words">What stands around them.</param>
    /// <param name="blank">Where a blank would make them what they were meant to be; null where it would not.</param>
    public static Diagnostic AsterisksAreShown(SourceLocation at, string words, TextSpan? blank) =>
        new(LiteralAsterisks, at, $"readers see the asterisks in '{Cut(words, 60)}': they make nothing bold")
        {
            Help = blank is null
                ? "Bold text has two asterisks right before its first word and right after its last; write \\*\\* for asterisks."
                : "Between a letter and punctuation asterisks need a blank on one side.",
            Fix = blank is { } span ? new DiagnosticFix(FixSafety.Unsafe, "Put a blank beside the asterisks", [new TextEdit(span, " ")]) : null,
        };

    /// <summary>A blank before punctuation.</summary>
    public static Diagnostic PunctuationIsTornOff(SourceLocation at, string words, EquatableArray<TextSpan> others, EquatableArray<TextEdit> edits) =>
        new(SpaceBeforePunctuation, at, $"a blank before punctuation: '{Cut(words, 60)}'")
        {
            Help = "Delete it.",
            Repeats = others,
            Fix = new DiagnosticFix(FixSafety.Safe, "Delete the blank before the punctuation", edits),
        };

    /// <summary>Several blanks.</summary>
    public static Diagnostic BlanksAreDoubled(SourceLocation at, string words, EquatableArray<TextSpan> others, EquatableArray<TextEdit> edits) =>
        new(DoubleSpace, at, $"several blanks in a row: '{Cut(words, 60)}'; readers see one")
        {
            Help = "Leave one.",
            Repeats = others,
            Fix = new DiagnosticFix(FixSafety.Safe, "Leave one blank", edits),
        };

    /// <summary>Characters in a wrong encoding.</summary>
    public static Diagnostic TextIsMojibake(SourceLocation at, string there, string meant, string words) =>
        new(MojibakeText, at, $"'{there}' in '{Cut(words, 60)}' is '{meant}' read in a wrong encoding")
        {
            Help = $"Write '{meant}', and save the file as UTF-8.",
            Fix = new DiagnosticFix(FixSafety.Safe, $"Write '{meant}'", [new TextEdit(at.Span, meant)]),
        };

    /// <summary>A lost character.</summary>
    public static Diagnostic CharacterIsLost(SourceLocation at, string words) =>
        new(LostCharacter, at, $"'{Cut(words, 60)}' has U+FFFD, which stands for a character that was lost") { Help = "Write the character that was there." };

    /// <summary>A paragraph that is there already.</summary>
    public static Diagnostic ParagraphIsRepeated(SourceLocation at, string words, SourceLocation first) =>
        new(RepeatedParagraph, at, $"the article has this paragraph already: '{Cut(words, 60)}'")
        {
            Help = "Delete it, or point to the first.",
            Related = [new RelatedLocation(first, "the first is here")],
        };

    /// <summary>Line breaks that break no line.</summary>
    public static Diagnostic BreakIsNeedless(SourceLocation at, EquatableArray<TextSpan> others, EquatableArray<TextEdit> edits) =>
        new(NeedlessBreak, at, "two blanks at the end of a line break it, but here the paragraph ends anyway")
        {
            Help = "Delete them.",
            Repeats = others,
            Fix = new DiagnosticFix(FixSafety.Safe, "Delete the blanks at the end of the paragraph", edits),
        };

    /// <summary>Empty lines with blanks.</summary>
    public static Diagnostic LineHasOnlyBlanks(SourceLocation at, EquatableArray<TextSpan> others, EquatableArray<TextEdit> edits) =>
        new(BlankLine, at, "an empty line has blanks in it")
        {
            Help = "Delete them.",
            Repeats = others,
            Fix = new DiagnosticFix(FixSafety.Safe, "Delete the blanks of the empty line", edits),
        };

    /// <summary>A chatbot's words.</summary>
    public static Diagnostic ChatbotSpeaks(SourceLocation at, string words) =>
        new(ChatResidue, at, $"'{words}' is what a chatbot says to its user, not an author to a reader") { Help = "Delete the sentence, and read the text around it." };

    /// <summary>Invisible characters.</summary>
    public static Diagnostic CharacterIsInvisible(SourceLocation at, string name, string words, EquatableArray<TextSpan> others, EquatableArray<TextEdit> edits) =>
        new(InvisibleCharacter, at, $"'{Cut(words, 60)}' has a character that nobody sees ({name}); searches for these words miss it")
        {
            Help = "Delete it.",
            Repeats = others,
            Fix = new DiagnosticFix(FixSafety.Safe, "Delete the invisible character", edits),
        };

    /// <summary>No-break spaces beside other blanks.</summary>
    public static Diagnostic NoBreakSpaceIsStray(SourceLocation at, EquatableArray<TextSpan> others, EquatableArray<TextEdit> edits) =>
        new(StrayNoBreakSpace, at, "a no-break space beside another blank or at the end of a line holds nothing together, and widens the gap")
        {
            Help = "Leave one ordinary blank.",
            Repeats = others,
            Fix = edits.IsEmpty ? null : new DiagnosticFix(FixSafety.Safe, "Leave one ordinary blank", edits),
        };
}
