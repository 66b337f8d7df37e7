namespace ArticleSite.Core.Ads;

/// <summary>What the catalogue of networks reads off an address.</summary>
/// <param name="Network">The network's id in the catalogue: <c>impact</c>, <c>avangate</c>, <c>own-redirect</c>.</param>
/// <param name="Role">What such an address is for.</param>
public sealed record AdUrl(string Network, AdUrlRole Role)
{
    /// <summary>The publisher's account: impact's partner number, Amazon's tag.</summary>
    public string Account { get; init; } = "";

    /// <summary>The campaign or programme.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>The creative: an ad number, product codes, a video id.</summary>
    public string Creative { get; init; } = "";

    /// <summary>The merchant's page, where the address carries it.</summary>
    public string? Destination { get; init; }

    /// <summary>True when the address hides where it leads: a shortener or a redirect of the site's own.</summary>
    public bool IsCloaked { get; init; }
}

/// <summary>What an address of a network is for.</summary>
public enum AdUrlRole
{
    /// <summary>A paid link.</summary>
    Click,

    /// <summary>Counts a view.</summary>
    Pixel,

    /// <summary>A picture or clip of a creative.</summary>
    Asset,

    /// <summary>A script of an ad system.</summary>
    Script,

    /// <summary>A frame that shows a creative.</summary>
    Frame,

    /// <summary>A video player: no ad by itself.</summary>
    Embed,
}
