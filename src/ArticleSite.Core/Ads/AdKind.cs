namespace ArticleSite.Core.Ads;

/// <summary>The shapes of pasted ad material that are found in an article's text.</summary>
public enum AdKind
{
    /// <summary>What stands between a pair of marker comments, markers included.</summary>
    MarkerBlock,

    /// <summary>An AdSense <c>&lt;ins class="adsbygoogle"&gt;</c> unit with its scripts.</summary>
    AdSenseUnit,

    /// <summary>A hand-pasted list of links to other articles.</summary>
    AlsoReadList,
}
