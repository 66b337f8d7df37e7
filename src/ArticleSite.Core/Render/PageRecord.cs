using System.Globalization;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Render.Machine;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>What any page says of itself: the <c>page</c> object.</summary>
internal sealed class PageRecord : TrackedRecord
{
    internal static readonly string[] PaginationNames = ["number", "total", "previous_url", "next_url", "links"];

    internal static readonly string[] Names =
    [
        "kind", "title", "description", "url", "canonical", "language", "is_noindex", "image", "image_width", "image_height", "alternates", "markdown_url", "breadcrumbs", "json_ld", "pagination",
    ];

    private static readonly MemberNumbers s_numbers = new(Names);

    private readonly PlannedPage _page;
    private readonly SiteRecords _records;
    private readonly string _title;
    private readonly string _canonical;
    private readonly SiteArticle? _article;
    private List<Crumb>? _crumbs;
    private JsonLd? _structuredData;
    private TemplateObject? _pagination;
    private string? _markdownUrl;

    public PageRecord(PlannedPage page, SiteRecords records)
    {
        _page = page;
        _records = records;
        _article = (page as ArticlePage)?.Article;
        Words = records.WordsOf(_article?.Language ?? records.Config.Language);
        _title = TitleOf(page, records, Words.Words);
        _canonical = (_article?.Canonical?.Url ?? page.Url).Absolute(records.Config.BaseUrl);
    }

    public override string Key => "page";

    public override bool IsOfPage => true;

    public override IEnumerable<string> MemberNames => Names;

    protected internal override MemberNumbers Numbers => s_numbers;

    /// <summary>What the page says in its own language.</summary>
    public WordsRecord Words { get; }

    private List<Crumb> Crumbs => _crumbs ??= CrumbsOf();

    protected internal override void Print(string name, ValuePrinter to)
    {
        if (name == "json_ld") to.Bytes.Bytes(StructuredDataOf().Utf8);
        else base.Print(name, to);
    }

    protected internal override bool TryFind(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "kind": value = _page.Kind; return true;
            case "title": value = _title; return true;
            case "description": value = Description(); return true;
            case "url": value = _page.Url.Href(_records.Config.BaseUrl); return true;
            case "canonical": value = _canonical; return true;
            case "language": value = _article?.Language ?? _records.Config.Language; return true;
            case "is_noindex": value = _article?.IsNoIndex ?? _page is NotFoundPage or GonePage or RedirectPage; return true; // the search page is one page, whatever is asked: its canonical link says so
            case "image": value = _article is not null && _records.ImageOf(_article) is { } image ? _records.AbsoluteOf(image) : null; return true;
            case "image_width": value = _article is not null && _records.ImageSizeOf(_article)?.Width is { } width ? width : default(TemplateValue); return true;
            case "image_height": value = _article is not null && _records.ImageSizeOf(_article)?.Height is { } height ? height : default(TemplateValue); return true;
            case "alternates": value = Alternates(); return true;
            case "markdown_url": value = _markdownUrl ??= MarkdownUrl(); return true;
            case "breadcrumbs": value = BreadcrumbList(); return true;
            case "json_ld": value = StructuredDataOf(); return true;
            case "pagination": value = PagerOf(_page) is { Total: > 1 } pager ? _pagination ??= Pagination(pager) : default(TemplateValue); return true;
            default: value = default; return false;
        }
    }

    private JsonLd StructuredDataOf() => _structuredData ??= StructuredData.Of(_page, _title, _canonical, Crumbs, _records);

    private string? MarkdownUrl() => _page is ArticlePage page ? MarkdownCopy.UrlOf(page, _records.Config)?.Href(_records.Config.BaseUrl) : null;

    private static Pager? PagerOf(PlannedPage page) => page switch
    {
        ListPage list => list.Pager,
        ArchivePage archive => archive.Pager,
        _ => null,
    };

    private static string TitleOf(PlannedPage page, SiteRecords records, LanguageWords words) => page switch
    {
        ArticlePage { Article: var article } => article.Title,
        ListPage { Term: null } => records.Config.Title,
        ListPage { Term: { } term } => term.Name,
        TermsPage { Kind: "tags" } => words["tags"],
        TermsPage { Kind: "series-list" } => words["series"],
        TermsPage => words["categories"],
        ArchivePage { Depth: 2, Years: [{ Months: [var month] } year] } =>
            words.Date("month_year", new DateTimeOffset(year.Year, month.Month, 1, 0, 0, 0, TimeSpan.Zero)),
        ArchivePage { Depth: 1, Years: [var year] } => year.Year.ToString(CultureInfo.InvariantCulture),
        ArchivePage => words["archive"],
        SearchPage => words["search"],
        NotFoundPage => words["not_found"],
        GonePage => words["gone"],
        RedirectPage { Redirect: var redirect } => redirect.Title,
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, "not a planned page"),
    };

    private string Description() => _page switch
    {
        ArticlePage { Article: var article } => article.Description,
        ListPage { Term: { } term, Kind: var kind } =>
            Words.Words.Fill(kind == "series" ? "series_description" : "tag_description", term.Articles.Count.ToString(CultureInfo.InvariantCulture), term.Name, _records.Config.Title),
        ListPage => _records.Config.Description.Length > 0 ? _records.Config.Description : _records.Config.Title,
        RedirectPage { Redirect: var redirect } => redirect.Description,
        _ => $"{_title} – {_records.Config.Title}",
    };

    private List<Crumb> CrumbsOf()
    {
        List<Crumb> crumbs = [new(_records.Config.Title, SiteUrl.Home)];
        switch (_page)
        {
            case ArticlePage { Article: var article }:
                if (article.Categories.Count > 0) crumbs.AddRange(article.Categories[0].Select(term => new Crumb(term.Name, term.Url)));
                crumbs.Add(new Crumb(_title, _page.Url));
                break;
            case ListPage { Term: { } term, Kind: var kind }:
                crumbs.Add(kind switch
                {
                    "tag" => new Crumb(Words.Words["tags"], PagePlanner.TagsUrl(_records.Config)),
                    "series" => new Crumb(Words.Words["series"], PagePlanner.SeriesUrl),
                    _ => new Crumb(Words.Words["categories"], PagePlanner.CategoriesUrl(_records.Config)),
                });
                crumbs.AddRange(term.Parents.Append(term).Select(above => new Crumb(above.Name, above.Url)));
                break;
            case ArchivePage { Depth: var depth, Years: [var year, ..] } when depth > 0:
                crumbs.Add(new Crumb(Words.Words["archive"], PagePlanner.ArchiveUrl(_records.Config)));
                if (depth == 2) crumbs.Add(new Crumb(year.Year.ToString(CultureInfo.InvariantCulture), year.Url));
                crumbs.Add(new Crumb(_title, _page.Url));
                break;
            case TermsPage or ArchivePage or NotFoundPage or GonePage or SearchPage:
                crumbs.Add(new Crumb(_title, _page.Url));
                break;
        }

        return crumbs;
    }

    /// <summary>The page in its languages, then the one for readers of all others; empty where there is one language.</summary>
    private TemplateArray Alternates() => new(Hreflang.Of(_article, _records.Config).Select(alternate => (TemplateValue)new TemplateObject(2)
    {
        ["language"] = alternate.Language, ["url"] = alternate.Url,
    }));

    private TemplateArray BreadcrumbList()
    {
        var list = new TemplateArray(Crumbs.Count);
        foreach (var crumb in Crumbs) list.Add(new CrumbRecord(crumb.Title, crumb.Url.Href(_records.Config.BaseUrl)));
        return list;
    }

    /// <summary>First, last, and two on either side of the current page; gaps between them are marked.</summary>
    private TemplateObject Pagination(Pager pager)
    {
        var links = new TemplateArray();
        var last = 0;
        for (var number = 1; number <= pager.Total; number++)
        {
            if (number != 1 && number != pager.Total && Math.Abs(number - pager.Number) > 2) continue;
            if (number > last + 1) links.Add(new TemplateObject(3) { ["number"] = 0, ["url"] = default, ["is_current"] = false });
            links.Add(new TemplateObject(3) { ["number"] = number, ["url"] = Href(number), ["is_current"] = number == pager.Number });
            last = number;
        }

        return new TemplateObject(5)
        {
            ["number"] = pager.Number,
            ["total"] = pager.Total,
            ["previous_url"] = pager.Number > 1 ? Href(pager.Number - 1) : default(TemplateValue),
            ["next_url"] = pager.Number < pager.Total ? Href(pager.Number + 1) : default(TemplateValue),
            ["links"] = links,
        };

        TemplateValue Href(int number) => pager.UrlOf(number).Href(_records.Config.BaseUrl);
    }
}
