using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>A slot: on which pages, and where between the top-level blocks of an article, creatives are shown.</summary>
/// <param name="Name">Its key in the registry.</param>
public sealed record AdSlot(string Name)
{
    /// <summary>As a neighbour: the start or the end of the body.</summary>
    public const string Edge = "edge";

    /// <summary>What can stand beside a place, in the order of <c>BodyBlock</c>; that they agree is tested.</summary>
    public static IReadOnlyList<string> Neighbours { get; } =
        [Edge, "paragraph", "image", "heading", "list", "steps", "table", "quote", "code", "html", "other"];

    /// <summary>The sizes it has room for; none for any.</summary>
    public EquatableArray<AdSize> Sizes { get; init; } = [];

    /// <summary>The most creatives on a page.</summary>
    public int Max { get; init; } = 1;

    /// <summary>Blocks before the first.</summary>
    public int FirstAfterBlocks { get; init; } = 3;

    /// <summary>Blocks between two ads, whichever slot or author placed the other.</summary>
    public int GapBlocks { get; init; } = 3;

    /// <summary>Words between two ads.</summary>
    public int GapWords { get; init; }

    /// <summary>Words before the first.</summary>
    public int MinWordsBefore { get; init; }

    /// <summary>Kinds of blocks it never follows.</summary>
    public EquatableArray<string> NotAfter { get; init; } = ["heading"];

    /// <summary>Kinds of blocks it never precedes.</summary>
    public EquatableArray<string> NotBefore { get; init; } = [];

    /// <summary>Only articles of these categories; none for any.</summary>
    public EquatableArray<string> Categories { get; init; } = [];

    /// <summary>Only articles with one of these tags; none for any.</summary>
    public EquatableArray<string> Tags { get; init; } = [];

    /// <summary>Only articles of these sections; none for any.</summary>
    public EquatableArray<string> Sections { get; init; } = [];

    /// <summary>Only articles in these languages; <c>en</c> is also <c>en-GB</c>. None for any.</summary>
    public EquatableArray<string> Languages { get; init; } = [];

    /// <summary>Only creatives of these campaigns; none for any.</summary>
    public EquatableArray<string> Campaigns { get; init; } = [];

    /// <summary>True when a creative's size and campaign are right for it; whether it is shown at this time is another question.</summary>
    public bool Fits(RegisteredCreative creative)
    {
        ArgumentNullException.ThrowIfNull(creative);
        return creative.Weight > 0
            && (Sizes.IsEmpty || (creative.Creative.Size is { } size && Sizes.Contains(size)))
            && (Campaigns.IsEmpty || (creative.Campaign is { } campaign && Campaigns.Contains(campaign.Name)));
    }
}
