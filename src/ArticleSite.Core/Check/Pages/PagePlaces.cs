using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check.Pages;

/// <summary>Where in the author's files a piece of a finished page comes from.</summary>
internal sealed class PagePlaces(SiteModel site, TemplateSet templates)
{
    /// <summary>The layout of a page.</summary>
    public SourceLocation? LayoutOf(PlannedPage page) => templates.PlaceOf(page.Layout);

    /// <summary>The place of a piece in the layout or what it includes; null where it stands nowhere as it is, or more than once.</summary>
    public SourceLocation? InTemplates(string layout, string piece) => templates.PlaceOf(layout, piece);

    /// <summary>What a page as a whole is made of: its article, or, for pages without one, the layout.</summary>
    public SourceLocation? SourceOf(PlannedPage page) => page switch
    {
        ArticlePage { Article.Article: var article } => new SourceLocation(article.Source, article.Meta.Title.Span),
        RedirectPage { Redirect.At: var at } => at,
        GonePage { Tombstone.At: var at } => at,
        _ => LayoutOf(page),
    };

    /// <summary>Where a piece comes from: a template, a menu, a picture in front matter; where none of them has it, the layout.</summary>
    /// <param name="page">The page.</param>
    /// <param name="piece">The piece as the page has it.</param>
    /// <param name="address">The address in it, if there is one.</param>
    public SourceLocation? Of(PlannedPage page, string piece, string? address = null) =>
        InTemplates(page.Layout, piece)
        ?? (address is null ? null : InMenus(address) ?? InFrontMatter(page, address) ?? InTemplates(page.Layout, address[(address.LastIndexOf('/') + 1)..] + "\""))
        ?? LayoutOf(page);

    /// <summary>The heading of an article with an id; its title where it has none.</summary>
    public static SourceLocation HeadingOf(SiteArticle article, string id)
    {
        var heading = article.Article.Body.Headings.FirstOrDefault(heading => heading.Id == id);
        return new SourceLocation(article.Article.Source, heading?.Span ?? article.Article.Meta.Title.Span);
    }

    private SourceLocation? InMenus(string address)
    {
        foreach (var menu in site.Config.Menus)
            foreach (var item in menu.Items)
                if (address == item.Url || (item.Url[0] == '/' && address == site.Config.BaseUrl.PathPrefix + item.Url)) return new SourceLocation(site.Config.Path, item.Span);
        return null;
    }

    private static SourceLocation? InFrontMatter(PlannedPage page, string address)
    {
        IEnumerable<SiteArticle> shown = page switch
        {
            ArticlePage one => one.Article.Related.Prepend(one.Article),
            ListPage list => list.Articles,
            _ => [],
        };
        foreach (var article in shown)
            if (article.Article.Meta.Thumbnail is { } picture && address.EndsWith(picture.Value.TrimStart('/'), StringComparison.Ordinal)) return new SourceLocation(article.Article.Source, picture.Span);
        return null;
    }
}
