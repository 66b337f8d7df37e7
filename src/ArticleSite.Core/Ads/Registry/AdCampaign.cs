namespace ArticleSite.Core.Ads.Registry;

/// <summary>A campaign of the registry: what its creatives have in common.</summary>
/// <param name="Name">Its key in the registry.</param>
public sealed record AdCampaign(string Name)
{
    /// <summary>Its id in the network; empty when not written.</summary>
    public string Id { get; init; } = "";

    /// <summary>The advertiser's name, which a creative without words of its own is announced by.</summary>
    public string Advertiser { get; init; } = "";

    /// <summary>The publisher's account.</summary>
    public string Account { get; init; } = "";

    /// <summary>Whether its creatives are shown.</summary>
    public CampaignStatus Status { get; init; }

    /// <summary>The most creatives of it on a page that slots choose; null for any number.</summary>
    public int? PerPage { get; init; }

    /// <summary>The parameter that tells the network on which page and in which slot a click was made; empty for none.</summary>
    public string SubId { get; init; } = "";

    /// <summary>True when its creatives may be shown.</summary>
    public bool IsActive => Status == CampaignStatus.Active;
}

/// <summary>Whether a campaign runs.</summary>
public enum CampaignStatus
{
    /// <summary>Its creatives are shown.</summary>
    Active,

    /// <summary>Not for now.</summary>
    Paused,

    /// <summary>Not any more.</summary>
    Ended,
}
