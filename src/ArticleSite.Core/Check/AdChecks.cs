using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Check;

/// <summary>The checks of pages with ads, page by page.</summary>
public static class AdChecks
{
    /// <summary>Everything that is wrong with the ads of a site's pages.</summary>
    public static IEnumerable<Diagnostic> Find(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var page in PageAds.Of(site))
        {
            foreach (var finding in PaidLinksInText.Find(page)) yield return finding;
            foreach (var finding in MissingDisclosure.Find(page)) yield return finding;
            foreach (var finding in UnknownLabel.Find(page)) yield return finding;
            foreach (var finding in MisplacedAd.Find(page)) yield return finding;
            foreach (var finding in CrowdedAd.Find(page)) yield return finding;
            foreach (var finding in AdDensity.Find(page)) yield return finding;
            foreach (var finding in RepeatedCreative.Find(page)) yield return finding;
            foreach (var finding in ThinPage.Find(page)) yield return finding;
        }

        foreach (var finding in MixedPublishers.Find(site)) yield return finding;
    }
}
