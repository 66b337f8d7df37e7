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

    /// <summary>A kind in words, with its article: <c>an AdSense unit</c>.</summary>
    public static string Describe(this AdKind kind) => kind switch
    {
        AdKind.MarkerBlock => "an ad block between markers",
        AdKind.AdSenseUnit => "an AdSense unit",
        AdKind.AlsoReadList => "a pasted also-read list",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of ad"),
    };
}
