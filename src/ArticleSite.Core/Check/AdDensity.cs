using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Check;

/// <summary>
/// Estimates how much of a page is ads, as Better Ads counts it for phones: the heights of the ads over the height of the
/// main content, ads included. A phone is 360 CSS pixels wide; a wider ad shrinks to fit.
/// </summary>
internal static class AdDensity
{
    /// <summary>For an ad whose size is not known: the commonest unit on phones.</summary>
    private static readonly AdSize s_usual = new(300, 250);

    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        var (ads, limits) = (page.Ads, page.Site.Config.Ads.Limits);
        if (ads.Count == 0) yield break;
        if (ads.Count > limits.PerPage) yield return Rules.PageHasTooManyAds(page.At(ads[limits.PerPage].Span), ads.Count, limits.PerPage);

        var total = ads.Sum(HeightOf);
        var percent = (int)Math.Round(total * 100 / (total + TextHeight(page)));
        if (percent > limits.Density) yield return Rules.PageIsDense(page.At(ads[0].Span), percent, limits.Density);
    }

    private static double HeightOf(PlacedAd ad)
    {
        var size = ad.Size is { Width: > 0, Height: > 0 } known ? known : s_usual;
        return size.Height * Math.Min(1.0, (double)PhonePage.Width / size.Width);
    }

    private static double TextHeight(PageAds page)
    {
        var body = page.Page.Article.Body;
        var ads = page.Page.Article.Ads;
        var images = body.Images.Count(image => !ads.Any(ad => ad.Span.Overlaps(image.Span)));
        return Math.Ceiling(body.WordCount / PhonePage.WordsPerLine) * PhonePage.LineHeight + images * PhonePage.ImageHeight;
    }
}
