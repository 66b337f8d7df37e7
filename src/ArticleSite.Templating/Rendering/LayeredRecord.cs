namespace ArticleSite.Templating;

/// <summary>The names a page set, over its frozen model.</summary>
internal sealed class LayeredRecord(TemplateObject model, TemplateObject set) : TemplateRecord
{
    public override IEnumerable<string> MemberNames => model.MemberNames.Union(set.MemberNames);

    public override bool TryGetMember(string name, out TemplateValue value) =>
        set.TryGetMember(name, out value) || model.TryGetMember(name, out value);
}
