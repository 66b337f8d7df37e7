using ArticleSite.Core.Enrich;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>An article of a sibling in a list of summaries: what is not known of it is null or empty.</summary>
internal sealed class SiblingRecord(SiblingArticle article, SiteRecords records) : TemplateRecord
{
    public override IEnumerable<string> MemberNames => SummaryRecord.Names;

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "title": value = article.Title; return true;
            case "url": value = article.Url; return true;
            case "date": value = SiteRecords.DateOf(InZone); return true;
            case "date_iso": value = SiteRecords.IsoOf(InZone); return true;
            case "is_external": value = true; return true;
            case "tags" or "categories": value = new TemplateArray(); return true;
            default: value = default; return SummaryRecord.Names.Contains(name);
        }
    }

    private DateTimeOffset? InZone => article.Date is { } date ? TimeZoneInfo.ConvertTime(date, records.Config.TimeZone) : null;
}
