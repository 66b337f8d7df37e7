using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>Decides what ads a page shows: first those whose place the author chose, then those of the slots.</summary>
internal sealed class AdPlacer(AdSource ads, SiteConfig config, List<Diagnostic> findings)
{
    private readonly AdReferences _references = new(ads, config, findings);
    private readonly SlotFiller _slots = new(ads);
    private bool _isAsked;

    /// <summary>When the next creative begins or ends, in the site's time zone; null when none does, or no page so far asked the registry.</summary>
    public DateTimeOffset? NextChange => _isAsked && ads.Registry.NextChange(ads.Clock) is { } change ? TimeZoneInfo.ConvertTime(change, config.TimeZone) : null;

    /// <summary>The ads of a page in the order of their places.</summary>
    public IReadOnlyList<AdInsert> Place(SiteArticle article, bool isPage)
    {
        var body = article.Article;
        var fillsSlots = ads.Registry.Slots.Count > 0 && config.Ads.FillsSlots(AdScope.Of(article.Section, body.Meta), isPage, body.Ads);
        if (!fillsSlots && body.Spots.IsEmpty) return [];
        _isAsked |= fillsSlots || body.Spots.Any(spot => _references.IsRegistered(spot.Block));
        var page = AdPage.Of(article);
        var shown = _references.Show(page, body);
        return fillsSlots ? _slots.Fill(page, body.Body.Gaps, shown) : shown;
    }
}
