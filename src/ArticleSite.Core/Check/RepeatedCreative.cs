using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Check;

/// <summary>Finds a creative that stands twice on one page.</summary>
internal static class RepeatedCreative
{
    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        Dictionary<string, PlacedAd> seen = new(StringComparer.Ordinal);
        foreach (var ad in page.Ads.Where(ad => ad.Key.Length > 0 && !ad.IsUnit)) // a unit brings another ad each time
            if (!seen.TryAdd(ad.Key, ad)) yield return Rules.CreativeIsRepeated(page.At(ad.Span), ad.Key, page.At(seen[ad.Key].Span));
    }
}
