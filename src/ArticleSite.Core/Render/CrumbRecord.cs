using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>A step of the way from the home page as templates see it.</summary>
internal sealed class CrumbRecord(string title, string url) : ListedRecord
{
    private static readonly string[] s_names = ["title", "url"];

    public override IEnumerable<string> MemberNames => s_names;

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        value = name switch { "title" => title, "url" => url, _ => default(TemplateValue) };
        return name is "title" or "url";
    }

    protected internal override void Print(ValuePrinter to)
    {
        to.Bytes.Text(title);
        to.Bytes.Text(url);
    }
}
