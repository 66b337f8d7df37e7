using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render;

/// <summary>Decides which pages a site has, in a fixed order: articles, pages, lists, archive, the rest.</summary>
public static class PagePlanner
{
    /// <summary>The list of tags.</summary>
    public static SiteUrl TagsUrl(SiteConfig config) => SiteUrl.Folder(config.Tags.Path);

    /// <summary>The category tree.</summary>
    public static SiteUrl CategoriesUrl(SiteConfig config) => SiteUrl.Folder(config.Categories.Path);

    /// <summary>The list of series.</summary>
    public static SiteUrl SeriesUrl { get; } = SeriesBuilder.Root;

    /// <summary>The archive's first page.</summary>
    public static SiteUrl ArchiveUrl(SiteConfig config) => SiteUrl.Folder(config.Archives);

    /// <summary>The search page.</summary>
    public static SiteUrl SearchUrl { get; } = new("/search/");

    /// <summary>Every page of a site.</summary>
    public static IReadOnlyList<PlannedPage> Plan(SiteModel site)
    {
        var config = site.Config;
        List<PlannedPage> pages = [];
        foreach (var article in site.Articles) pages.Add(new ArticlePage(article, LayoutOf(article, "article", config), "article"));
        foreach (var page in site.Pages) pages.Add(new ArticlePage(page, LayoutOf(page, "page", config), "page"));

        List<PlannedPage> made = [];
        AddList(made, SiteUrl.Home, "home", null, ArticleOrder.Sort(site.Articles, config.HomeOrder), config.HomePageSize ?? config.PageSize, config);
        made.Add(new TermsPage(TagsUrl(config), "tags", site.Tags));
        foreach (var tag in site.Tags) AddList(made, tag.Url, "tag", tag, ArticleOrder.Sort(tag.Articles, config.TagOrder), config.TagPageSize ?? config.PageSize, config);
        made.Add(new TermsPage(CategoriesUrl(config), "categories", site.Categories));
        foreach (var category in site.AllCategories) AddList(made, category.Url, "category", category, ArticleOrder.Sort(category.Articles, config.CategoryOrder), config.CategoryPageSize ?? config.PageSize, config);

        if (site.Series.Count > 0) made.Add(new TermsPage(SeriesUrl, "series-list", site.Series));
        foreach (var series in site.Series) AddList(made, series.Url, "series", series, series.Articles, config.PageSize, config);

        AddArchive(made, ArchiveUrl(config), site.Years, 0, config);
        foreach (var year in site.Years)
        {
            AddArchive(made, year.Url, [year], 1, config);
            foreach (var month in year.Months) AddArchive(made, month.Url, [year with { Months = [month] }], 2, config);
        }

        if (config.Outputs.HasSearch) made.Add(new SearchPage());
        made.Add(new NotFoundPage());

        // a page that the author brings takes the place of one made here
        var own = site.Pages.Select(page => page.Url).ToHashSet();
        pages.AddRange(made.Where(page => !own.Contains(page.Url)));
        foreach (var redirect in site.Redirects) pages.Add(new RedirectPage(redirect));
        foreach (var tombstone in site.Tombstones)
            if (tombstone.HasPage) pages.Add(new GonePage(tombstone));
        return pages;
    }

    private static string LayoutOf(SiteArticle article, string usual, SiteConfig config)
    {
        if (article.Article.Meta.Layout is not { } written) return usual;
        foreach (var layout in config.Layouts)
            if (layout.Old.Value == written.Value) return layout.New.Value;
        return written.Value;
    }

    private static void AddList(List<PlannedPage> pages, SiteUrl first, string kind, Term? term, IReadOnlyList<SiteArticle> articles, int size, SiteConfig config)
    {
        if (size == 0) size = Math.Max(1, articles.Count);
        var total = Math.Max(1, (articles.Count + size - 1) / size);
        for (var number = 1; number <= total; number++)
        {
            var pager = new Pager(first, number, total) { Folder = config.PaginationPath };
            pages.Add(new ListPage(pager.UrlOf(number), kind, term, [.. articles.Skip((number - 1) * size).Take(size)], pager));
        }
    }

    /// <summary>One page of the archive, or several when the configuration says how many articles one may have.</summary>
    private static void AddArchive(List<PlannedPage> pages, SiteUrl first, IReadOnlyList<ArchiveYear> years, int depth, SiteConfig config)
    {
        var size = config.ArchivePageSize;
        var articles = size == 0 ? [] : years.SelectMany(year => year.Months).SelectMany(month => month.Articles).ToList();
        var total = size == 0 ? 1 : Math.Max(1, (articles.Count + size - 1) / size);
        for (var number = 1; number <= total; number++)
        {
            var pager = new Pager(first, number, total) { Folder = config.PaginationPath };
            var shown = total == 1 ? years : SiteModelBuilder.ArchiveOf([.. articles.Skip((number - 1) * size).Take(size)], ArchiveUrl(config));
            pages.Add(new ArchivePage(pager.UrlOf(number), shown, depth) { Pager = pager });
        }
    }
}
