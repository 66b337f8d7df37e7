namespace ArticleSite.Core.Ads.Registry;

/// <summary>What extracting takes, and what it leaves in its place.</summary>
public sealed record ExtractOptions
{
    /// <summary>True to take videos between markers that lead to no advertiser.</summary>
    public bool HasFiller { get; init; }

    /// <summary>True to take places that an ad system fills, such as AdSense units.</summary>
    public bool HasUnits { get; init; }

    /// <summary>True to leave nothing where a block stood, in place of a reference.</summary>
    public bool IsRemoving { get; init; }
}
