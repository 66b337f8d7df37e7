using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Check;

/// <summary>Finds pages with paid links that do not say so, say it too late, or say it in words that few understand.</summary>
internal static class MissingDisclosure
{
    public static IEnumerable<Diagnostic> Find(PageAds page)
    {
        // a unit of an ad system is an ad to everybody, and recommends nothing
        var paid = page.PaidLinks.Select(link => link.Span).Concat(page.Ads.Where(ad => !ad.IsUnit).Select(ad => ad.Span)).OrderBy(span => span.Start).ToList();
        if (paid.Count == 0) yield break;

        var said = page.Page.Article.Disclosures;
        foreach (var weak in said.Where(disclosure => !disclosure.IsStrong)) yield return Rules.DisclosureIsWeak(page.At(weak.Span), weak.Words);
        if (IsSaidByThePage(page)) yield break;
        if (said.FirstOrDefault(disclosure => disclosure.IsStrong) is { } first)
        {
            if (first.Span.Start > paid[0].Start) yield return Rules.DisclosureIsLate(page.At(first.Span), page.At(paid[0]));
        }
        else if (said.IsEmpty)
        {
            var count = page.Ads.Count(ad => !ad.IsUnit) + page.LinksInText.Count();
            yield return Rules.DisclosureIsMissing(page.At(paid[0]), count);
        }
    }

    /// <summary>True when the page begins with the program's disclosure.</summary>
    private static bool IsSaidByThePage(PageAds page) => page.Site.Config.Ads.HasDisclosure && (page.PaidLinks.Count > 0 || page.Page.Ads.Count > 0);
}
