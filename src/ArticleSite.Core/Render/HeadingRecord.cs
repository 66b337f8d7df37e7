using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>A heading of an article as its table of contents has it.</summary>
/// <param name="heading">The heading.</param>
/// <param name="children">Those below it.</param>
internal sealed class HeadingRecord(Heading heading, TemplateArray children) : ListedRecord
{
    private static readonly string[] s_names = ["id", "text", "level", "children"];

    public override IEnumerable<string> MemberNames => s_names;

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        switch (name)
        {
            case "id": value = heading.Id; return true;
            case "text": value = heading.Text; return true;
            case "level": value = heading.Level; return true;
            case "children": value = children; return true;
            default: value = default; return false;
        }
    }

    protected internal override void Print(ValuePrinter to)
    {
        to.Bytes.Text(heading.Id);
        to.Bytes.Text(heading.Text);
        to.Bytes.Int(heading.Level);
        to.Write(children);
    }
}
