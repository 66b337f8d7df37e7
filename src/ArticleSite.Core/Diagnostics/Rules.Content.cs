using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <content>AS40xx: Markdown and the HTML in it.</content>
public static partial class Rules
{
    /// <summary>Markdown nested deeper than any text needs.</summary>
    public static readonly DiagnosticRule DeepMarkdown = new("AS4001", "deep-markdown", Severity.Error, "Markdown is nested too deep");

    /// <summary>HTML nested deeper than browsers follow.</summary>
    public static readonly DiagnosticRule DeepHtml = new("AS4002", "deep-html", Severity.Error, "HTML is nested too deep");

    /// <summary>A heading of the first level in a body.</summary>
    public static readonly DiagnosticRule FirstLevelHeading = new("AS4003", "first-level-heading", Severity.Info, "A heading of the first level stands in the text");

    /// <summary>Two elements with one id.</summary>
    public static readonly DiagnosticRule RepeatedId = new("AS4004", "repeated-id", Severity.Warning, "An id is used twice");

    /// <summary>A comment, a style or the like that hides the rest of the article.</summary>
    public static readonly DiagnosticRule UnclosedHtml = new("AS4005", "unclosed-html", Severity.Error, "HTML hides the rest of the article");

    /// <summary>More markup in one block than a person writes.</summary>
    public static readonly DiagnosticRule TangledMarkdown = new("AS4006", "tangled-markdown", Severity.Error, "A block has too much markup");

    private static EquatableArray<DiagnosticRule> ContentRules => [DeepMarkdown, DeepHtml, FirstLevelHeading, RepeatedId, UnclosedHtml, TangledMarkdown];

    /// <summary>Markdown is nested too deep.</summary>
    public static Diagnostic MarkdownIsTooDeep(SourceLocation at, int limit) =>
        new(DeepMarkdown, at, $"quotes, lists or emphasis are nested more than {limit} levels deep")
        {
            Help = "Look for a run of '>', '-', '*' or '[' that nobody meant.",
        };

    /// <summary>HTML is nested too deep.</summary>
    public static Diagnostic HtmlIsTooDeep(SourceLocation at, int limit) =>
        new(DeepHtml, at, $"HTML elements are nested more than {limit} levels deep")
        {
            Help = "Close the elements before this one.",
        };

    /// <summary>A heading of the first level stands in the text.</summary>
    public static Diagnostic HeadingOfFirstLevel(SourceLocation at, string words) =>
        new(FirstLevelHeading, at, $"the heading '{words}' is of the first level, which belongs to the title; it is shown as one of the second")
        {
            Help = "Begin it with '##'.",
        };

    /// <summary>An id is used twice.</summary>
    public static Diagnostic IdIsRepeated(SourceLocation at, string id) =>
        new(RepeatedId, at, $"the id '{id}' is used more than once in this article; links find only the first")
        {
            Help = "Give each element an id of its own.",
        };

    /// <summary>HTML hides the rest of the article.</summary>
    public static Diagnostic HtmlIsNeverClosed(SourceLocation at, string opener) =>
        new(UnclosedHtml, at, $"'{opener}' is never closed: browsers show nothing of what follows as it was meant")
        {
            Help = opener switch
            {
                "<!--" => "end the comment with '-->'",
                [.., '>'] => $"End it with '</{opener[1..]}', or write it in backticks where it is meant as text.",
                _ => "End the tag with '>', in the same paragraph.",
            },
        };

    /// <summary>A block has too much markup.</summary>
    public static Diagnostic MarkdownIsTangled(SourceLocation at, int limit) =>
        new(TangledMarkdown, at, $"there are more than {limit:N0} signs of markup here without an empty line between")
        {
            Help = "End the paragraph before this place with an empty line.",
        };

    /// <summary>A block has too much markup: a table with too many cells.</summary>
    public static Diagnostic TableIsTooLarge(SourceLocation at, int limit) =>
        new(TangledMarkdown, at, $"this table has more than {limit:N0} cells: every row gets as many as the widest")
        {
            Help = "Divide the table, or offer it as a file to download.",
        };

    /// <summary>An article has too much markup: of definitions.</summary>
    public static Diagnostic DefinitionsAreTooMany(SourceLocation at, int limit) =>
        new(TangledMarkdown, at, $"more than {limit:N0} lines of this article begin a definition")
        {
            Help = "Divide the article, or offer its list as a file to download.",
        };
}
