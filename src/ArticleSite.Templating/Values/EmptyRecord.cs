namespace ArticleSite.Templating;

/// <summary>The value <c>empty</c>: has no members, counts as false, and equals every empty list and object.</summary>
internal sealed class EmptyRecord : TemplateRecord
{
    public static readonly EmptyRecord Instance = new();

    public override IEnumerable<string> MemberNames => [];

    public override bool TryGetMember(string name, out TemplateValue value)
    {
        value = default;
        return false;
    }
}
