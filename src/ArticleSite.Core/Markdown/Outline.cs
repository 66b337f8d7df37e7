namespace ArticleSite.Core.Markdown;

/// <summary>What is seen of an article while its document is prepared and its HTML mended.</summary>
internal sealed class Outline
{
    /// <summary>True when the author wrote HTML: only then must the body be mended.</summary>
    public bool HasHtml { get; set; }

    public HeadingIds Ids { get; } = new();

    public List<Heading> Headings { get; } = [];

    public List<Link> Links { get; } = [];

    public List<Image> Images { get; } = [];

    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);
}
