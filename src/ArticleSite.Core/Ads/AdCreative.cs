namespace ArticleSite.Core.Ads;

/// <summary>
/// A creative as it can be shown: from the registry, or read off a pasted block. Nothing of the pasted HTML is in it, only
/// what was recognised, so what is rendered from it is clean.
/// </summary>
/// <param name="Id">Unique in the site: <c>impact-19272-2135408</c>.</param>
public sealed record AdCreative(string Id)
{
    /// <summary>What it is; banners, text links, videos and units can be shown.</summary>
    public AdKind Kind { get; init; } = AdKind.Banner;

    /// <summary>The network's id.</summary>
    public string Network { get; init; } = "";

    /// <summary>The publisher's account there.</summary>
    public string Account { get; init; } = "";

    /// <summary>The campaign: its id in the network, or its name in the registry.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>The advertiser's name; empty when unknown.</summary>
    public string Advertiser { get; init; } = "";

    /// <summary>Where a click leads: https.</summary>
    public string Href { get; init; } = "";

    /// <summary>The picture, https; empty for none.</summary>
    public string Image { get; init; } = "";

    /// <summary>A clip or player, https; empty for none.</summary>
    public string Media { get; init; } = "";

    /// <summary>The picture's text alternative, or the words of a text link.</summary>
    public string Text { get; init; } = "";

    /// <summary>The size in CSS pixels.</summary>
    public AdSize? Size { get; init; }

    /// <summary>An ad unit's slot in its network; empty for other kinds.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What counts views, https; shown only with consent mode. Empty for none.</summary>
    public string Pixel { get; init; } = "";

    /// <summary>The creative of a pasted block; null for a block with nothing to show.</summary>
    /// <param name="block">The block.</param>
    /// <param name="siteTitle">The site's name: a picture whose text alternative says only that has none.</param>
    /// <param name="siteHost">The site's host, for the same reason.</param>
    public static AdCreative? From(AdBlock block, string siteTitle, string siteHost) => AdCreativeReader.Read(block, siteTitle, siteHost);
}
