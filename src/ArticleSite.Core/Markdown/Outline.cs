using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Markdown.Review;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>What is seen of an article while its document is prepared and its HTML mended.</summary>
internal sealed class Outline(string text, PaidLinks paid, BodyGaps? gaps, LanguageWords words, TextReview review)
{
    /// <summary>The body's text.</summary>
    public string Text => text;

    /// <summary>What the author wrote as HTML; only when there is some must the body be mended.</summary>
    public HtmlTags Tags { get; } = new(text);

    public bool HasHtml => Tags.Any;

    /// <summary>The first place, in the body's text, that is nested too deep to be written out.</summary>
    public TextSpan? TooDeep { get; set; }

    /// <summary>True once a heading that repeats the title is gone.</summary>
    public bool IsTitleDropped { get; set; }

    /// <summary>Paid addresses, and how links to them are marked.</summary>
    public PaidLinks Paid => paid;

    /// <summary>The places between blocks; null where nobody wants them.</summary>
    public BodyGaps? Gaps => gaps;

    /// <summary>What is to be said of how the article is written.</summary>
    public TextReview Review => review;

    /// <summary>What the page says in the article's language.</summary>
    public LanguageWords Words => words;

    public HeadingIds Ids { get; } = new();

    public HeadingLevels Levels { get; } = new();

    public List<Heading> Headings { get; } = [];

    /// <summary>Those without a target too.</summary>
    public List<LinkNote> Links { get; } = [];

    /// <summary>What looks like a link and is none, as its target has a blank: the whole and the target, in the body's text.</summary>
    public List<(TextSpan Whole, TextSpan Target)> Blanks { get; } = [];

    public List<Image> Images { get; } = [];

    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);
}
