namespace ArticleSite.Core.Ads;

/// <summary>What a piece of ad material is, told by its content.</summary>
public enum AdKind
{
    /// <summary>A paid link around a picture.</summary>
    Banner,

    /// <summary>A paid link of words only.</summary>
    TextLink,

    /// <summary>A picture nobody sees, there to count views; nothing else.</summary>
    Pixel,

    /// <summary>A place that an ad system fills by script or frame: AdSense, Ad Manager.</summary>
    AdUnit,

    /// <summary>A video that leads to an advertiser: a click-to-play clip, or a player inside a paid link.</summary>
    VideoCreative,

    /// <summary>A player the author embedded for the reader: a video without a paid link, outside markers.</summary>
    EditorialEmbed,

    /// <summary>A marker block that holds only a video without a paid link.</summary>
    Filler,

    /// <summary>A hand-pasted list of links to other articles.</summary>
    RelatedList,

    /// <summary>A script of an ad system without a place of its own.</summary>
    Script,

    /// <summary>A reference to a creative of the registry.</summary>
    Reference,

    /// <summary>Markers with nothing between.</summary>
    Empty,

    /// <summary>Between markers, and like nothing that is known.</summary>
    Unknown,
}
