using ArticleSite.Core.Ads;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>An entry of a hand-pasted list as templates see it.</summary>
/// <param name="entry">The entry.</param>
/// <param name="local">Its path, where it leads into this site; null for others.</param>
internal sealed class AlsoReadRecord(AlsoReadEntry entry, string? local) : ListedRecord
{
    private static readonly string[] s_names = ["title", "url", "is_external"];

    public override IEnumerable<string> MemberNames => s_names;

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "title": value = entry.Title; return true;
            case "url": value = local ?? entry.Url; return true;
            case "is_external": value = local is null; return true;
            default: value = default; return false;
        }
    }

    protected internal override void Print(ValuePrinter to)
    {
        to.Bytes.Text(entry.Title);
        to.Bytes.Text(local ?? entry.Url);
        to.Bytes.Bool(local is null);
    }
}
