using ArticleSite.Core.Load;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Machine;

namespace ArticleSite.Core.Check.Ledger;

/// <summary>
/// The addresses of a site that others keep: in bookmarks, links and feed readers. Later pages of lists come and go with the number of
/// articles and are none of them; nor are files, whose old addresses nobody could be told about.
/// </summary>
internal static class LedgerAddresses
{
    /// <summary>Each with the mark of its text.</summary>
    /// <param name="config">The site.</param>
    /// <param name="pages">The pages that are published.</param>
    public static Dictionary<string, TextMark> Of(SiteConfig config, IReadOnlyList<PlannedPage> pages)
    {
        Dictionary<string, TextMark> addresses = new(pages.Count, StringComparer.Ordinal);
        foreach (var page in pages)
            if (IsKept(page)) addresses[page.Url.Path] = page is ArticlePage { Article.Article.Body.Sketch: var sketch } ? TextMark.Of(sketch) : default;
        if (config.FeedCount == 0) return addresses;
        foreach (var feed in (string[])[config.AtomPath, config.RssPath, JsonFeed.Path]) addresses.TryAdd("/" + feed, default);
        return addresses;
    }

    private static bool IsKept(PlannedPage page) => page switch
    {
        ListPage { Pager.Number: var number } => number == 1,
        ArchivePage { Pager.Number: var number } => number == 1,
        NotFoundPage or GonePage => false,
        _ => true,
    };
}
