using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Validate;

/// <summary>What the checks of one ad look at.</summary>
/// <param name="Source">The file.</param>
/// <param name="Block">The ad.</param>
/// <param name="Rules">What the configuration says of ads.</param>
/// <param name="SiteName">The site's name: no alternative for a picture of somebody else.</param>
internal sealed record AdPiece(SourceText Source, AdBlock Block, AdRules Rules, string SiteName)
{
    /// <summary>The tags inside it.</summary>
    public IReadOnlyList<EditableTag> Tags { get; } = AdTagReader.Read(Source.Text, Block.Span);

    /// <summary>The start tags of some elements.</summary>
    public IEnumerable<EditableTag> Of(params string[] names) => Tags.Where(tag => !tag.IsEnd && names.Contains(tag.Name));

    /// <summary>A place in the file.</summary>
    public SourceLocation At(TextSpan span) => Source.At(span);

    /// <summary>The addresses written inside a tag.</summary>
    public IEnumerable<AdLink> LinksIn(EditableTag tag) => Block.Links.Where(link => link.Span.Start >= tag.Span.Start && link.Span.End <= tag.Span.End);

    /// <summary>
    /// True when somebody pays for a click: the catalogue knows the address, or its author put it between ad markers and it
    /// leads to another host.
    /// </summary>
    public bool IsPaid(EditableTag link) =>
        link is { Name: "a", IsEnd: false }
        && (LinksIn(link).Any(found => found.Match is { Role: AdUrlRole.Click })
            || (Block is { Shape: AdShape.MarkerBlock, Kind: not (AdKind.RelatedList or AdKind.Filler) } && LeavesTheSite(link.Value("href"))));

    /// <summary>True for a picture that nobody sees: one to a side, hidden, or known as a pixel.</summary>
    public bool IsPixel(EditableTag image) =>
        image.Name == "img"
        && (IsTiny(image["width"]) || IsTiny(image["height"])
            || Styles.Hides(image.Value("style"))
            || LinksIn(image).Any(found => found.Role == AdLinkRole.Pixel || found.Match is { Role: AdUrlRole.Pixel }));

    private static bool IsTiny(EditableAttribute? side) => side is { Value: "0" or "1" or "0px" or "1px" };

    private static bool LeavesTheSite(string url) =>
        url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("//", StringComparison.Ordinal)
        || url.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A change that may be made without a look.</summary>
    public static DiagnosticFix Safe(string title, params TextEdit[] edits) => Fix(FixSafety.Safe, title, edits);

    /// <summary>A change that a person should look at.</summary>
    public static DiagnosticFix Unsafe(string title, params TextEdit[] edits) => Fix(FixSafety.Unsafe, title, edits);

    private static DiagnosticFix Fix(FixSafety safety, string title, TextEdit[] edits) =>
        new(safety, title, edits.OrderBy(edit => edit.Span.Start).ToEquatableArray());
}
