using ArticleSite.Core.Enrich;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>The series of an article, as that article sees it.</summary>
internal sealed class SeriesRecord(Term series, SiteArticle article, SiteRecords records) : TemplateRecord
{
    internal static readonly string[] Names = ["name", "url", "position", "total", "items", "previous", "next"];

    private readonly int _at = series.Articles.TakeWhile(part => part != article).Count();
    private TemplateArray? _items;

    public override IEnumerable<string> MemberNames => Names;

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "name": value = series.Name; return true;
            case "url": value = series.Url.Href(records.Config.BaseUrl); return true;
            case "position": value = _at + 1; return true;
            case "total": value = series.Articles.Count; return true;
            case "items": value = _items ??= records.ListOf(series.Articles); return true;
            case "previous": value = Part(_at - 1); return true;
            case "next": value = Part(_at + 1); return true;
            default: value = default; return false;
        }
    }

    private TemplateValue Part(int at) => at >= 0 && at < series.Articles.Count ? records.SummaryOf(series.Articles[at]) : default(TemplateValue);
}
