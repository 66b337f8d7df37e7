using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads;

/// <summary>Which policy of the configuration is for which kind of ad.</summary>
public static class AdPolicies
{
    /// <summary>The policy for a kind.</summary>
    public static AdPolicy For(this AdRules rules, AdShape shape) => shape switch
    {
        AdShape.MarkerBlock => rules.MarkerBlocks,
        AdShape.AdSenseUnit => rules.AdSenseUnits,
        AdShape.AlsoReadList => rules.AlsoReadLists,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not a shape of ad"),
    };

    /// <summary>A kind in words, with its article: <c>an AdSense unit</c>.</summary>
    public static string Describe(this AdShape shape) => shape switch
    {
        AdShape.MarkerBlock => "an ad block between markers",
        AdShape.AdSenseUnit => "an AdSense unit",
        AdShape.AlsoReadList => "a pasted also-read list",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not a shape of ad"),
    };
}
