using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads;

/// <summary>Which policy of the configuration is for which kind of ad.</summary>
public static class AdPolicies
{
    /// <summary>The policy for a kind.</summary>
    public static AdPolicy For(this AdRules rules, AdKind kind) => kind switch
    {
        AdKind.MarkerBlock => rules.MarkerBlocks,
        AdKind.AdSenseUnit => rules.AdSenseUnits,
        AdKind.AlsoReadList => rules.AlsoReadLists,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of ad"),
    };
}
