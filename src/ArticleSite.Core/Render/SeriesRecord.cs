using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>The series of an article, as that article sees it.</summary>
internal sealed class SeriesRecord(Term series, SiteArticle article, SiteRecords records) : ListedRecord
{
    internal static readonly string[] Names = ["name", "url", "position", "total", "items", "previous", "next"];

    private readonly SeriesParts _parts = records.PartsOf(series);

    public override IEnumerable<string> MemberNames => Names;

    private int At => _parts.PlaceOf(article);

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "name": value = series.Name; return true;
            case "url": value = series.Url.Href(records.Config.BaseUrl); return true;
            case "position": value = At + 1; return true;
            case "total": value = series.Articles.Count; return true;
            case "items": value = _parts.Items; return true;
            case "previous": value = Part(At - 1); return true;
            case "next": value = Part(At + 1); return true;
            default: value = default; return false;
        }
    }

    protected internal override void Print(ValuePrinter to)
    {
        to.Bytes.Text(series.Name);
        to.Bytes.Text(series.Url.Href(records.Config.BaseUrl));
        to.Bytes.Int(At);
        to.Bytes.Long((long)_parts.Print);
    }

    private TemplateValue Part(int at) => at >= 0 && at < _parts.Items.Count ? _parts.Items[at] : default;
}
