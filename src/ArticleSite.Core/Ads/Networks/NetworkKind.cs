namespace ArticleSite.Core.Ads.Networks;

/// <summary>What a network does.</summary>
public enum NetworkKind
{
    /// <summary>Pays for sales or visits that a link brought.</summary>
    Affiliate,

    /// <summary>Fills places on the page with ads of its choice.</summary>
    AdSystem,

    /// <summary>Plays videos; no ad by itself.</summary>
    Video,
}
