using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>A tag or category as templates see it.</summary>
internal sealed class TermRecord(Term term, SiteRecords records) : TrackedRecord
{
    internal static readonly string[] Names = ["name", "url", "count", "children", "parents"];

    private static readonly MemberNumbers s_numbers = new(Names);

    private readonly string _url = term.Url.Href(records.Config.BaseUrl);
    private TemplateArray? _children;
    private TemplateArray? _parents;

    public override string Key { get; } = "t:" + term.Url.Path;

    public override bool IsOfPage => false;

    public override IEnumerable<string> MemberNames => Names;

    protected internal override MemberNumbers Numbers => s_numbers;

    protected internal override bool TryFind(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "name": value = term.Name; return true;
            case "url": value = _url; return true;
            case "count": value = term.Articles.Count; return true;
            case "children": value = _children ??= records.ListOf(term.Children); return true;
            case "parents": value = _parents ??= records.ListOf(term.Parents); return true;
            default: value = default; return false;
        }
    }
}
