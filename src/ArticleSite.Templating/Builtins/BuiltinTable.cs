using System.Collections.Frozen;

namespace ArticleSite.Templating;

/// <summary>Every name the language itself brings along. Looked up when a template is parsed.</summary>
internal static class BuiltinTable
{
    private static readonly FrozenDictionary<string, TemplateValue> Table = Make();

    public static TemplateFunction ObjectDefault { get; } = Found("object", "default");

    public static IEnumerable<string> Names => Table.Keys;

    public static TemplateValue Find(string name) => Table.TryGetValue(name, out var value) ? value : default;

    /// <summary>The names a misspelt member could have meant.</summary>
    public static IEnumerable<string>? NamesBeside(MemberExpression member)
    {
        var path = member.Describe();
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? Find(path[..dot]).AsRecord?.MemberNames : null;
    }

    private static TemplateFunction Found(string group, string name) =>
        Find(group).Record.TryGetMember(name, out var value) ? value.Function : throw new KeyNotFoundException(name);

    private static FrozenDictionary<string, TemplateValue> Make()
    {
        BuiltinGroup[] groups =
        [
            new("array", ArrayBuiltins.All),
            new("date", DateBuiltins.All, DateBuiltins.All.First(f => f.ShortName == "parse")),
            new("html", HtmlBuiltins.All),
            new("math", MathBuiltins.All),
            new("object", ObjectBuiltins.All),
            new("regex", RegexBuiltins.All),
            new("string", StringBuiltins.All),
            new("timespan", TimeSpans.All, TimeSpans.All.First(f => f.ShortName == "parse")),
        ];
        var table = groups.ToDictionary(g => g.Name, g => (TemplateValue)g, StringComparer.Ordinal);
        table["empty"] = EmptyRecord.Instance;
        table["blank"] = EmptyRecord.Instance;
        table["include"] = new IncludeFunction();
        table["include_join"] = new Builtin("include_join", "names, separator?, begin?, end?", IncludeFunction.Join);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
