using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render;

/// <summary>Decides which pages a site has, in a fixed order: articles, pages, lists, archive, the rest.</summary>
public static class PagePlanner
{
    /// <summary>The list of tags.</summary>
    public static SiteUrl TagsUrl { get; } = new("/tags/");

    /// <summary>The category tree.</summary>
    public static SiteUrl CategoriesUrl { get; } = new("/categories/");

    /// <summary>The list of series.</summary>
    public static SiteUrl SeriesUrl { get; } = SeriesBuilder.Root;

    /// <summary>The archive's first page.</summary>
    public static SiteUrl ArchiveUrl { get; } = new("/archives/");

    /// <summary>The search page.</summary>
    public static SiteUrl SearchUrl { get; } = new("/search/");

    /// <summary>Every page of a site.</summary>
    public static IReadOnlyList<PlannedPage> Plan(SiteModel site)
    {
        List<PlannedPage> pages = [];
        foreach (var article in site.Articles) pages.Add(new ArticlePage(article, article.Article.Meta.Layout?.Value ?? "article", "article"));
        foreach (var page in site.Pages) pages.Add(new ArticlePage(page, page.Article.Meta.Layout?.Value ?? "page", "page"));

        AddList(pages, SiteUrl.Home, "home", null, site.Articles, site.Config.PageSize);
        pages.Add(new TermsPage(TagsUrl, "tags", site.Tags));
        foreach (var tag in site.Tags) AddList(pages, tag.Url, "tag", tag, tag.Articles, site.Config.PageSize);
        pages.Add(new TermsPage(CategoriesUrl, "categories", site.Categories));
        foreach (var category in site.AllCategories) AddList(pages, category.Url, "category", category, category.Articles, site.Config.PageSize);

        if (site.Series.Count > 0) pages.Add(new TermsPage(SeriesUrl, "series-list", site.Series));
        foreach (var series in site.Series) AddList(pages, series.Url, "series", series, series.Articles, site.Config.PageSize);

        pages.Add(new ArchivePage(ArchiveUrl, site.Years, 0));
        foreach (var year in site.Years)
        {
            pages.Add(new ArchivePage(year.Url, [year], 1));
            foreach (var month in year.Months) pages.Add(new ArchivePage(month.Url, [year with { Months = [month] }], 2));
        }

        // a page of the author's at this address is what the site wants to be searched with
        if (site.Config.Outputs.HasSearch && !site.ByPath.ContainsKey(SearchUrl.Path)) pages.Add(new SearchPage());
        pages.Add(new NotFoundPage());
        foreach (var redirect in site.Redirects) pages.Add(new RedirectPage(redirect));
        return pages;
    }

    private static void AddList(List<PlannedPage> pages, SiteUrl first, string kind, Term? term, IReadOnlyList<SiteArticle> articles, int size)
    {
        var total = Math.Max(1, (articles.Count + size - 1) / size);
        for (var number = 1; number <= total; number++)
        {
            var pager = new Pager(first, number, total);
            pages.Add(new ListPage(pager.UrlOf(number), kind, term, [.. articles.Skip((number - 1) * size).Take(size)], pager));
        }
    }
}
