using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render;

namespace ArticleSite.Core.Import.Parity;

/// <summary>Compares lists: the home page, tags, categories and the archive, each with all its pages. A list of a tag with the same articles gives every article the same tags.</summary>
internal static partial class ListComparison
{
    /// <summary>Compares all lists of the old site that the new one has; gives their number.</summary>
    public static int Compare(IReadOnlyDictionary<string, PublishedPage> pages, IReadOnlyList<PlannedPage> plan, SiteModel site, ConcurrentBag<ParityDifference> differences)
    {
        var known = site.Articles.ToDictionary(article => article.Url.Href(site.Config.BaseUrl), StringComparer.Ordinal);
        var lists = plan.Select(page => (First: FirstOf(page), Articles: ArticlesOf(page)))
            .Where(list => list.First is not null)
            .GroupBy(list => list.First!.Value.Path, list => list.Articles, StringComparer.Ordinal)
            .ToDictionary(list => list.Key, list => list.SelectMany(articles => articles).ToList(), StringComparer.Ordinal);
        var count = 0;
        foreach (var list in pages.Where(page => lists.ContainsKey(PlaceOf(page.Key, site).First)).GroupBy(page => PlaceOf(page.Key, site).First, StringComparer.Ordinal))
        {
            count++;
            var old = list.OrderBy(page => PlaceOf(page.Key, site).Number).SelectMany(page => EntriesOf(page.Value, known, site)).ToList();
            Compare(list.Key, old, lists[list.Key], differences);
        }

        return count;
    }

    private static void Compare(string url, List<SiteArticle> old, List<SiteArticle> now, ConcurrentBag<ParityDifference> differences)
    {
        var missing = old.Except(now).ToList();
        var added = now.Except(old).ToList();
        foreach (var article in missing) differences.Add(new ParityDifference(ParityKind.Members, url, $"'{article.Title}' was listed and is not") { Source = article.Article.Source });
        foreach (var article in added) differences.Add(new ParityDifference(ParityKind.Members, url, $"'{article.Title}' is listed and was not") { Source = article.Article.Source });
        if (missing.Count + added.Count > 0 || old.SequenceEqual(now)) return;
        var at = Enumerable.Range(0, old.Count).First(i => old[i] != now[i]);
        differences.Add(new ParityDifference(ParityKind.Order, url, $"at place {at + 1} was '{old[at].Title}', is '{now[at].Title}'")
        {
            Source = old[at].Article.Source,
            Explanation = old.Select(article => article.Date).SequenceEqual(now.Select(article => article.Date)) ? "they have the same date, and Hexo has no order among such" : null,
        });
    }

    private static SiteUrl? FirstOf(PlannedPage page) => page switch
    {
        ListPage list => list.Pager.First,
        ArchivePage archive => archive.Pager.First,
        _ => null,
    };

    private static IEnumerable<SiteArticle> ArticlesOf(PlannedPage page) => page switch
    {
        ListPage list => list.Articles,
        ArchivePage archive => archive.Years.SelectMany(year => year.Months).SelectMany(month => month.Articles),
        _ => [],
    };

    /// <summary>The first link of each entry that leads to an article; a text may have more of them.</summary>
    private static IEnumerable<SiteArticle> EntriesOf(PublishedPage page, Dictionary<string, SiteArticle> known, SiteModel site) =>
        page.Entries.Select(links => links.Select(link => Find(link, known, site)).FirstOrDefault(article => article is not null)).OfType<SiteArticle>().Distinct();

    private static SiteArticle? Find(string link, Dictionary<string, SiteArticle> known, SiteModel site)
    {
        var origin = site.Config.BaseUrl.Origin;
        var path = link.StartsWith(origin, StringComparison.OrdinalIgnoreCase) ? link[origin.Length..] : link;
        var end = path.AsSpan().IndexOfAny("#?");
        if (end >= 0) path = path[..end];
        return known.GetValueOrDefault(path) ?? known.GetValueOrDefault(path + "/") ?? known.GetValueOrDefault(path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
    }

    /// <summary>The list that a page belongs to, and which of its pages it is: <c>/tags/a/page/2/</c> is the second of <c>/tags/a/</c>.</summary>
    private static (string First, int Number) PlaceOf(string url, SiteModel site)
    {
        if (Page().Match(url) is not { Success: true } page) return (url, 1);
        var folder = page.Groups["folder"].Value;
        return folder.EndsWith("/" + site.Config.PaginationPath, StringComparison.Ordinal)
            ? (folder[..^site.Config.PaginationPath.Length], int.Parse(page.Groups["number"].Value, CultureInfo.InvariantCulture))
            : (url, 1);
    }

    [GeneratedRegex(@"^(?<folder>.*)/(?<number>\d{1,6})/$")]
    private static partial Regex Page();
}
