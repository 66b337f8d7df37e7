using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>One piece of pasted ad material, taken apart.</summary>
/// <param name="Shape">By what it was found.</param>
/// <param name="Span">From the first to the last character of it in the file, markers included.</param>
public sealed record AdBlock(AdShape Shape, TextSpan Span)
{
    /// <summary>What it is.</summary>
    public AdKind Kind { get; init; } = AdKind.Unknown;

    /// <summary>The network's id in the catalogue (<c>impact</c>); empty when none is known.</summary>
    public string Network { get; init; } = "";

    /// <summary>The publisher's account there.</summary>
    public string Account { get; init; } = "";

    /// <summary>The campaign or programme.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>The creative's id there: an ad number, product codes, a unit's slot, a video id.</summary>
    public string Creative { get; init; } = "";

    /// <summary>The size in CSS pixels, where it is written.</summary>
    public AdSize? Size { get; init; }

    /// <summary>Every address in it, in the order of the file, those in handlers decoded.</summary>
    public EquatableArray<AdLink> Links { get; init; } = [];

    /// <summary>Every picture in it that can be seen.</summary>
    public EquatableArray<AdImage> Images { get; init; } = [];

    /// <summary>The words a reader sees, entities decoded, blanks collapsed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What becomes of it.</summary>
    public AdPolicy Policy { get; init; } = AdPolicy.Strip;

    /// <summary>What tells this creative from others in the whole site (<c>impact-19272-2135408</c>); empty when nothing does.</summary>
    public string Key { get; init; } = "";
}

/// <summary>A size in CSS pixels.</summary>
/// <param name="Width">Across.</param>
/// <param name="Height">Down.</param>
public readonly record struct AdSize(int Width, int Height);

/// <summary>One address of an ad.</summary>
/// <param name="Url">As a browser would follow it: entities decoded, a handler's percent-encoding undone; scheme as written.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Span">Where it is written in the file.</param>
/// <param name="Match">What the catalogue knows of it.</param>
public sealed record AdLink(string Url, AdLinkRole Role, TextSpan Span, AdUrl? Match);

/// <summary>What an address is for, by where it stands.</summary>
public enum AdLinkRole
{
    /// <summary>Where a click leads.</summary>
    Click,

    /// <summary>A picture that can be seen.</summary>
    Image,

    /// <summary>A picture that cannot.</summary>
    Pixel,

    /// <summary>A frame's document.</summary>
    Frame,

    /// <summary>A script.</summary>
    Script,

    /// <summary>A video or its sources.</summary>
    Media,
}

/// <summary>One picture of an ad.</summary>
/// <param name="Url">Its address, entities decoded.</param>
/// <param name="Alt">Its text alternative; null where none is written.</param>
/// <param name="Size">Its size, where both sides are written as numbers.</param>
/// <param name="Span">Its tag in the file.</param>
public sealed record AdImage(string Url, string? Alt, AdSize? Size, TextSpan Span);
