namespace ArticleSite.Core.Ads;

/// <summary>How a piece of ad material stands in the text: by what it was found, and so where it begins and ends.</summary>
public enum AdShape
{
    /// <summary>What stands between a pair of marker comments, markers included.</summary>
    MarkerBlock,

    /// <summary>An AdSense <c>&lt;ins class="adsbygoogle"&gt;</c> unit with its scripts.</summary>
    AdSenseUnit,

    /// <summary>A hand-pasted list of links to other articles.</summary>
    AlsoReadList,

    /// <summary>An element outside any markers that is an ad by its addresses: a banner, a pixel, a script, a frame.</summary>
    Loose,

    /// <summary>A comment that names a creative of the registry: <c>&lt;!-- ad: ID --&gt;</c>.</summary>
    Reference,
}
