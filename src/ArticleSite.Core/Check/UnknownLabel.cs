using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Check;

/// <summary>Finds words that an author put above an ad system's unit as a label, other than those that AdSense allows.</summary>
internal static class UnknownLabel
{
    private const int LongestLabel = 40;

    private static readonly string[] s_allowed = ["Advertisement", "Advertisements", "Sponsored links"];

    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        string[] allowed = [.. s_allowed, AdWords.For(page.Page.Language, page.Site.Config.Language).Label];
        foreach (var ad in page.Ads.Where(ad => ad.IsUnit))
        {
            if (LabelOf(ad) is { } label && !allowed.Contains(label, StringComparer.OrdinalIgnoreCase))
                yield return Rules.AdLabelIsUnknown(page.At(ad.LineBefore.Span), label, [.. allowed.Distinct(StringComparer.OrdinalIgnoreCase)]);
        }
    }

    /// <summary>A short line that stands as a label: all of it bold or slanted, or with a colon at its end.</summary>
    private static string? LabelOf(PlacedAd ad)
    {
        var line = ad.LineBefore.Value;
        if (ad.Before != AdNeighbour.Text || line.Length > LongestLabel) return null;
        var isMarked = line.Length > 2 && line[0] is '*' or '_' && line[^1] == line[0];
        var isLabel = isMarked || line.EndsWith(':');
        return isLabel ? line.Trim('*', '_', ':', ' ') : null;
    }
}
