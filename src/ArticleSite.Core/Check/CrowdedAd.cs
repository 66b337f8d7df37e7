using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Check;

/// <summary>Finds ads before a reader has read anything, and ads with little or nothing between them.</summary>
internal static class CrowdedAd
{
    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        var limits = page.Site.Config.Ads.Limits;
        for (var i = 0; i < page.Ads.Count; i++)
        {
            var ad = page.Ads[i];
            if (i == 0 && ad.WordsBefore < limits.FirstAdWords) yield return Rules.AdIsEarly(page.At(ad.Span), ad.WordsBefore, limits.FirstAdWords);
            if (i == 0) continue;
            var between = ad.WordsBefore - page.Ads[i - 1].WordsBefore;
            if (between < limits.GapWords) yield return Rules.AdsAreClose(page.At(ad.Span), between, limits.GapWords, page.At(page.Ads[i - 1].Span));
        }
    }
}
