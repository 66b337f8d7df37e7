namespace ArticleSite.Templating;

/// <summary>Functions under one name, such as <c>string</c>; <c>date</c> and others can be called themselves.</summary>
internal sealed class BuiltinGroup : TemplateRecord
{
    private readonly TemplateObject members;

    public BuiltinGroup(string name, Builtin[] functions, TemplateFunction? callable = null)
    {
        Name = name;
        Callable = callable;
        members = new TemplateObject(functions.Length);
        foreach (var function in functions) members.Add(function.ShortName, function);
        members.Freeze();
    }

    public string Name { get; }

    public TemplateFunction? Callable { get; }

    public override IEnumerable<string> MemberNames => members.MemberNames;

    public override bool TryGetMember(string name, out TemplateValue value) => members.TryGetMember(name, out value);

    internal override bool TryGetMember(string name, int hash, out TemplateValue value) => members.TryGetMember(name, hash, out value);
}
