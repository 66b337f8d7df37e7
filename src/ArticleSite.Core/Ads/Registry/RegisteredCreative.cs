using System.Globalization;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>A creative of the registry.</summary>
/// <param name="Creative">What is shown.</param>
/// <param name="Campaign">The campaign it belongs to; null for none.</param>
public sealed record RegisteredCreative(AdCreative Creative, AdCampaign? Campaign)
{
    /// <summary>Unique in the registry.</summary>
    public string Id => Creative.Id;

    /// <summary>The first moment it is shown; null for always so far.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The first moment it is not shown any more; null for never.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How often a slot chooses it beside others: twice the weight, twice the pages. With 0 only references show it.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Where its id stands in the registry.</summary>
    public TextSpan Span { get; init; }

    /// <summary>What stands for its id in draws.</summary>
    internal ulong IdHash { get; } = StableHash.Of(Creative.Id);

    /// <summary>True when it may be shown at a time.</summary>
    public bool IsActive(DateTimeOffset clock) => Obstacle(clock) is null;

    /// <summary>Why it is not shown at a time, in words; null when it is.</summary>
    public string? Obstacle(DateTimeOffset clock)
    {
        if (Campaign is { IsActive: false }) return $"its campaign '{Campaign.Name}' is {Campaign.Status.ToString().ToLowerInvariant()}";
        if (clock < Start) return $"it starts on {Day(Start.Value)}";
        return clock >= End ? $"it ended on {Day(End.Value)}" : null;
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
