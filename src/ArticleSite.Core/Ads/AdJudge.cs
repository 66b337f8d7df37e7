using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Says of a piece what it is and what becomes of it.</summary>
internal sealed record AdJudge(AdRules Rules, AdScope Scope, PaidUrls Urls)
{
    /// <summary>Says which pieces go, all others stay; null where the rules say it.</summary>
    public Func<AdBlock, bool>? Takes { get; init; }

    /// <summary>A piece, taken apart, with its policy.</summary>
    public AdBlock Judge(SourceText source, AdShape shape, TextSpan span, TextSpan inner)
    {
        var ad = AdClassifier.Classify(source, shape, span, inner, Urls);
        var policy = Takes is null ? Rules.For(ad, Scope) : Takes(ad) ? AdPolicy.Strip : AdPolicy.Keep;
        return policy == ad.Policy ? ad : ad with { Policy = policy };
    }
}
