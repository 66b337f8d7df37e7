using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>An article as its own page sees it; made for that page and let go with it.</summary>
internal sealed class ArticleRecord(SiteArticle article, SiteRecords records, ArticleContents contents) : TrackedRecord
{
    internal static readonly string[] Names =
    [
        .. SummaryRecord.Names,
        "canonical", "content", "description", "language", "keywords", "toc", "related", "also_read", "previous", "next", "series", "extra", "is_draft",
        "adsense_client",
    ];

    private static readonly MemberNumbers s_numbers = new(Names);

    private readonly SummaryRecord _summary = records.SummaryOf(article);
    private TemplateArray? _toc;
    private TemplateArray? _related;
    private TemplateArray? _alsoRead;
    private SeriesRecord? _series;

    public override string Key => "article";

    public override bool IsOfPage => true;

    public override IEnumerable<string> MemberNames => Names;

    protected internal override MemberNumbers Numbers => s_numbers;

    protected internal override void Print(string name, ValuePrinter to)
    {
        if (name == "content") contents.Print(article, to);
        else base.Print(name, to);
    }

    protected internal override bool TryFind(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "canonical": value = (article.Canonical?.Url ?? article.Url).Absolute(records.Config.BaseUrl); return true;
            case "content": value = contents.Of(article); return true;
            case "description": value = article.Description; return true;
            case "language": value = article.Language; return true;
            case "keywords": value = new TemplateArray(article.Article.Meta.Keywords.Select(keyword => (TemplateValue)keyword.Value)); return true;
            case "toc": value = _toc ??= ContentsOf(article.Article.Body); return true;
            case "related": value = _related ??= Related(); return true;
            case "also_read": value = _alsoRead ??= AlsoRead(); return true;
            case "previous": value = article.Previous is { } previous ? records.SummaryOf(previous) : default(TemplateValue); return true;
            case "next": value = article.Next is { } next ? records.SummaryOf(next) : default(TemplateValue); return true;
            case "series": value = article.Series is { } series ? _series ??= new SeriesRecord(series, article, records) : default(TemplateValue); return true;
            case "extra": value = YamlValues.Of(article.Article.Meta.Extra); return true;
            case "is_draft": value = article.Article.Meta.IsDraft; return true;
            case "adsense_client": value = AdSenseClient(); return true;
            default: return _summary.TryFind(name, out value);
        }
    }

    /// <summary>The account whose script the page is to load; null for none.</summary>
    private TemplateValue AdSenseClient() =>
        records.Config.Ads.HasAdSenseLoader && article.Ads.FirstOrDefault(insert => insert.Creative.Kind == AdKind.AdUnit) is { } unit ? unit.Creative.Account : default(TemplateValue);

    /// <summary>The site's own articles before those of its siblings.</summary>
    private TemplateArray Related()
    {
        var list = new TemplateArray(article.Related.Count + article.RelatedSiblings.Count);
        foreach (var other in article.Related) list.Add(records.SummaryOf(other));
        foreach (var other in article.RelatedSiblings) list.Add(new SiblingRecord(other, records));
        return list;
    }

    private TemplateArray AlsoRead()
    {
        var entries = article.AlsoRead;
        var list = new TemplateArray(entries.Count);
        foreach (var entry in entries) list.Add(new AlsoReadRecord(entry, records.LocalUrl(entry.Url)));
        return list;
    }

    /// <summary>Headings as a tree: each stands below the nearest heading before it that is of a higher rank.</summary>
    private static TemplateArray ContentsOf(ArticleBody body)
    {
        var top = new TemplateArray();
        Stack<(int Level, TemplateArray Children)> open = new();
        foreach (var heading in body.Headings)
        {
            if (heading.Text.Length == 0) continue;
            while (open.Count > 0 && open.Peek().Level >= heading.Level) open.Pop();
            var children = new TemplateArray();
            (open.Count > 0 ? open.Peek().Children : top).Add(new HeadingRecord(heading, children));
            open.Push((heading.Level, children));
        }

        return top;
    }
}
