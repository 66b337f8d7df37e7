using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>An ad that readers see, and what it stands by: what checks of whole pages need to know.</summary>
/// <param name="Span">Its place in the file.</param>
/// <param name="WordsBefore">Words of the article before it.</param>
public sealed record PlacedAd(TextSpan Span, int WordsBefore)
{
    /// <summary>What tells this creative from others; empty when nothing does.</summary>
    public string Key { get; init; } = "";

    /// <summary>The account at an ad system, as written: <c>ca-pub-123</c>.</summary>
    public string Account { get; init; } = "";

    /// <summary>True for a place that an ad system fills.</summary>
    public bool IsUnit { get; init; }

    /// <summary>Its size, where known.</summary>
    public AdSize? Size { get; init; }

    /// <summary>The kind of line before it.</summary>
    public AdNeighbour Before { get; init; }

    /// <summary>The line before it.</summary>
    public Spanned<string> LineBefore { get; init; } = new("", default);

    /// <summary>The kind of line after it.</summary>
    public AdNeighbour After { get; init; }

    /// <summary>The line after it.</summary>
    public Spanned<string> LineAfter { get; init; } = new("", default);
}

/// <summary>What stands by an ad.</summary>
public enum AdNeighbour
{
    /// <summary>The start or the end of the article, or another ad.</summary>
    None,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An entry of a numbered list.</summary>
    Step,

    /// <summary>Anything else.</summary>
    Other,
}
