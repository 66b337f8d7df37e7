using ArticleSite.Core.Ads.Registry;

namespace ArticleSite.Core.Enrich;

/// <summary>What creatives there are, and at what time.</summary>
/// <param name="Registry">The site's registry.</param>
/// <param name="Clock">The time of the build.</param>
public sealed record AdSource(AdRegistry Registry, DateTimeOffset Clock)
{
    /// <summary>A site without a registry.</summary>
    public static AdSource None { get; } = new(AdRegistry.Empty, DateTimeOffset.MinValue);
}
