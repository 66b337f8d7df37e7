using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Parse;

/// <summary>
/// What an article's YAML head says, each value with its place. A key the author did not write is null or empty;
/// nothing is made up here (a missing slug comes from the file name later, a description from the text).
/// </summary>
public sealed record FrontMatter
{
    /// <summary>The whole block, both <c>---</c> lines included; empty when the file has none.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Shown as the page's only h1. Never empty: without one it is made from the file name, with a warning.</summary>
    public required Spanned<string> Title { get; init; }

    /// <summary>When it was published, with the offset the author wrote or the site's time zone.</summary>
    public Spanned<DateTimeOffset>? Date { get; init; }

    /// <summary>When it was last changed.</summary>
    public Spanned<DateTimeOffset>? Updated { get; init; }

    /// <summary>In the author's order, trimmed, repeats dropped.</summary>
    public EquatableArray<Spanned<string>> Tags { get; init; } = [];

    /// <summary>Each a path from the top (<c>os</c>, <c>windows 11</c>); a list of lists is several paths.</summary>
    public EquatableArray<CategoryPath> Categories { get; init; } = [];

    /// <summary>One or two sentences for search engines and lists.</summary>
    public Spanned<string>? Description { get; init; }

    /// <summary>A longer teaser for lists.</summary>
    public Spanned<string>? Excerpt { get; init; }

    /// <summary>From a list or from text with commas.</summary>
    public EquatableArray<Spanned<string>> Keywords { get; init; } = [];

    /// <summary>The picture shown in lists and on social media: an address or a site path.</summary>
    public Spanned<string>? Thumbnail { get; init; }

    /// <summary>The last part of the address, as written.</summary>
    public Spanned<string>? Slug { get; init; }

    /// <summary>The whole address below the base URL, as written; wins over the pattern.</summary>
    public Spanned<string>? Permalink { get; init; }

    /// <summary>The layout's name without extension.</summary>
    public Spanned<string>? Layout { get; init; }

    /// <summary>True for an article that is only built with <c>--drafts</c>.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The value of <c>draft</c> in the file; null where the key is not written.</summary>
    public TextSpan? DraftSpan { get; init; }

    /// <summary>Old addresses that lead here.</summary>
    public EquatableArray<Spanned<string>> Aliases { get; init; } = [];

    /// <summary>Who wrote it, where that is not the site's author.</summary>
    public Spanned<string>? Author { get; init; }

    /// <summary>The article's language tag (BCP 47), where it is not the site's.</summary>
    public Spanned<string>? Language { get; init; }

    /// <summary>What an article and its translations share, so that each is known to be the other in another language.</summary>
    public Spanned<string>? TranslationKey { get; init; }

    /// <summary>True for a page search engines are asked to leave out.</summary>
    public bool IsNoIndex { get; init; }

    /// <summary>Slugs of articles the author wants listed first as related.</summary>
    public EquatableArray<Spanned<string>> Related { get; init; } = [];

    /// <summary>The series it is a part of.</summary>
    public Spanned<string>? Series { get; init; }

    /// <summary>Which part of its series it is, as the author counts.</summary>
    public Spanned<int>? SeriesOrder { get; init; }

    /// <summary>How far up it stands on the home page; an article without one counts 0.</summary>
    public Spanned<int>? Sticky { get; init; }

    /// <summary>What becomes of this article's ads, as written; wins over the site's policies.</summary>
    public Spanned<string>? Ads { get; init; }

    /// <summary>Every key not named above, for templates: <c>article.extra.key</c>.</summary>
    public EquatableArray<YamlEntry> Extra { get; init; } = [];
}

/// <summary>One category as the way to it from the top: <c>os / windows 11</c>.</summary>
/// <param name="Parts">The names from the top, at least one, none empty.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record CategoryPath(EquatableArray<string> Parts, TextSpan Span)
{
    /// <summary>More levels help no reader, and make addresses that hosts do not take.</summary>
    public const int MostLevels = 16;
}
