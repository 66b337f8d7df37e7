using System.Reflection;
using System.Text.RegularExpressions;

namespace ArticleSite.Precompile;

/// <summary>
/// A line of the list, named as the runtime names them: a type, of which all methods are meant, or a generic method,
/// <c>System.Linq.Enumerable+Iterator`1[System.__Canon]:Select[int]</c>. <c>System.__Canon</c> stands for every class, as they share
/// their code.
/// </summary>
/// <param name="Type">The type, in reflection's words.</param>
/// <param name="Method">The generic method's name; null for all that are not generic.</param>
/// <param name="Arguments">What the generic method is made over.</param>
internal sealed partial record ListedMethods(string Type, string? Method, IReadOnlyList<string> Arguments)
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>False for what is for people: comments and empty lines.</summary>
    public static bool IsListed(string line) => line.Length > 0 && line[0] != '#';

    /// <summary>Reads a line.</summary>
    public static ListedMethods Parse(string line)
    {
        var named = Keyword().Replace(line, keyword => Keywords[keyword.Value]);
        var colon = named.LastIndexOf(':');
        if (colon < 0) return new(named, null, []);
        var open = named.IndexOf('[', colon);
        if (open < 0) throw new FormatException($"no generic method: {line}");
        return new(named[..colon], named[(colon + 1)..open], [.. Split(named[(open + 1)..^1])]);
    }

    /// <summary>The methods, overloads too; none when the program has them no more.</summary>
    public IReadOnlyList<MethodBase> Find(IReadOnlyList<Assembly> assemblies)
    {
        var arguments = Arguments.Select(argument => TypeOf(argument, assemblies)).OfType<Type>().ToArray();
        if (TypeOf(Type, assemblies) is not { } type || arguments.Length < Arguments.Count) return [];
        return Method is null
            ? [.. type.GetMethods(Declared).Where(method => method is { IsAbstract: false, IsGenericMethod: false }), .. type.GetConstructors(Declared)]
            : [.. type.GetMethods(Declared).Where(method => method.Name == Method && method.GetGenericArguments().Length == arguments.Length).Select(method => method.MakeGenericMethod(arguments))];
    }

    private static Type? TypeOf(string name, IReadOnlyList<Assembly> assemblies) =>
        System.Type.GetType(name, _ => null, (_, part, _) => assemblies.Select(assembly => assembly.GetType(part)).FirstOrDefault(found => found is not null), throwOnError: false);

    /// <summary>At the commas that stand in no brackets.</summary>
    private static IEnumerable<string> Split(string arguments)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at <= arguments.Length; at++)
        {
            if (at < arguments.Length && arguments[at] is '[' or ']') depth += arguments[at] == '[' ? 1 : -1;
            if (at < arguments.Length && (arguments[at] != ',' || depth > 0)) continue;
            yield return arguments[start..at];
            start = at + 1;
        }
    }

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "System.Boolean",
        ["byte"] = "System.Byte",
        ["char"] = "System.Char",
        ["double"] = "System.Double",
        ["float"] = "System.Single",
        ["int"] = "System.Int32",
        ["long"] = "System.Int64",
        ["uint"] = "System.UInt32",
        ["ulong"] = "System.UInt64",
        ["ushort"] = "System.UInt16",
    };

    [GeneratedRegex(@"(?<=[\[,])(bool|byte|char|double|float|int|long|uint|ulong|ushort)(?=[\],])")]
    private static partial Regex Keyword();
}
