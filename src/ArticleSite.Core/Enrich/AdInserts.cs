using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Puts the ads of an article that are to be shown again near the places where they were pasted, between blocks: never right
/// under a heading, which would read as if the heading announced them, and with a block between two of them, where there is
/// room.
/// </summary>
internal static class AdInserts
{
    public static IReadOnlyList<AdInsert> Of(Article article, SiteConfig config)
    {
        var gaps = article.Body.Gaps;
        if (article.Spots.IsEmpty || gaps.IsEmpty) return [];
        var host = new Uri(config.BaseUrl.Origin).Host;
        List<AdInsert> inserts = [];
        var free = 0;
        foreach (var spot in article.Spots)
        {
            if (AdCreative.From(spot.Block, config.Title, host) is not { } creative) continue;
            var at = free;
            while (at < gaps.Count - 1 && (gaps[at].TextOffset < spot.Offset || gaps[at].Before == BodyBlock.Heading)) at++;
            at = Math.Min(at, gaps.Count - 1);
            inserts.Add(new AdInsert(gaps[at].HtmlOffset, creative, ""));
            free = at + 1;
        }

        return inserts;
    }
}
