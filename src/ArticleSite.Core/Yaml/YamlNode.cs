using ArticleSite.Core.Text;

namespace ArticleSite.Core.Yaml;

/// <summary>A YAML value with its place in the file; a closed set: scalar, list, map.</summary>
/// <param name="Span">Where the value stands.</param>
public abstract record YamlNode(TextSpan Span)
{
    /// <summary>What is there, for messages: <c>the text 'often'</c>, <c>a list</c>.</summary>
    public string Describe() => this switch
    {
        YamlScalar { IsNull: true } => "empty",
        YamlScalar { Value.Length: > 60 } scalar => $"the text '{scalar.Value[..59]}…'",
        YamlScalar scalar => $"the text '{scalar.Value}'",
        YamlList => "a list",
        _ => "a mapping",
    };
}

/// <summary>A single value.</summary>
/// <param name="Value">The text after YAML's quoting rules.</param>
/// <param name="IsPlain">True when written without quotes, so that <c>true</c> and <c>12</c> have a type.</param>
/// <param name="Span">Where it stands, quotes included.</param>
public sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    /// <summary>True for a plain empty value, <c>~</c> or <c>null</c> (YAML 1.2 core schema, section 10.3.2).</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A sequence.</summary>
/// <param name="Items">In the author's order.</param>
/// <param name="Span">Where it stands.</param>
public sealed record YamlList(EquatableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>A mapping.</summary>
/// <param name="Entries">In the author's order; no key twice.</param>
/// <param name="Span">Where it stands.</param>
public sealed record YamlMap(EquatableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key) return entry.Value;
            return null;
        }
    }
}

/// <summary>One key and its value.</summary>
/// <param name="Key">The key with its place.</param>
/// <param name="Value">The value with its place.</param>
public sealed record YamlEntry(Spanned<string> Key, YamlNode Value);
