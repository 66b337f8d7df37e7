using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// An article as lists show it. One for each article, shared by every page and thread; its parts are made when first
/// asked for (made twice at worst, with the same content).
/// </summary>
internal sealed class SummaryRecord(SiteArticle article, SiteRecords records) : TrackedRecord
{
    internal static readonly string[] Names =
    [
        "title", "url", "summary", "date", "date_iso", "updated", "updated_iso", "image", "image_width", "image_height", "reading_minutes", "tags", "categories",
        "author", "word_count", "is_external",
    ];

    private static readonly MemberNumbers s_numbers = new(Names);

    private readonly string _url = article.Url.Href(records.Config.BaseUrl);
    private string? _dateIso;
    private TemplateArray? _tags;
    private TemplateArray? _categories;

    public override string Key { get; } = "a:" + article.Article.Source.Value;

    public override bool IsOfPage => false;

    public override IEnumerable<string> MemberNames => Names;

    protected internal override MemberNumbers Numbers => s_numbers;

    public string Url => _url;

    /// <summary>Whose record it is.</summary>
    public SiteArticle Article => article;

    protected internal override bool TryFind(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "title": value = article.Title; return true;
            case "url": value = _url; return true;
            case "summary": value = article.Summary; return true;
            case "date": value = SiteRecords.DateOf(article.Date); return true;
            case "date_iso": value = _dateIso ??= SiteRecords.IsoOf(article.Date); return true;
            case "updated": value = SiteRecords.DateOf(article.Updated); return true;
            case "updated_iso": value = SiteRecords.IsoOf(article.Updated); return true;
            case "image": value = records.ImageOf(article); return true;
            case "image_width": value = records.ImageSizeOf(article)?.Width is { } width ? width : default(TemplateValue); return true;
            case "image_height": value = records.ImageSizeOf(article)?.Height is { } height ? height : default(TemplateValue); return true;
            case "reading_minutes": value = article.ReadingMinutes; return true;
            case "tags": value = _tags ??= records.ListOf(article.Tags); return true;
            case "categories": value = _categories ??= records.PathsOf(article.Categories); return true;
            case "author": value = article.Author; return true;
            case "word_count": value = article.Article.Body.WordCount; return true;
            case "is_external": value = false; return true;
            default: value = default; return false;
        }
    }
}
