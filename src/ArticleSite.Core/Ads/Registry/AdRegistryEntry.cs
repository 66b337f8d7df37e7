using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>
/// One mapping of the registry, read by key: null for a key that is not there or has nothing after it, and for a value
/// that is wrong, which is reported.
/// </summary>
internal sealed class AdRegistryEntry
{
    private readonly string _name;
    private readonly YamlMap _map;
    private readonly SourceText _source;
    private readonly List<Diagnostic> _findings;

    private AdRegistryEntry(string name, YamlMap map, SourceText source, List<Diagnostic> findings) =>
        (_name, _map, _source, _findings) = (name, map, source, findings);

    /// <summary>A mapping with some of these keys; others are reported. Null for something else.</summary>
    public static AdRegistryEntry? Open(string name, YamlNode node, SourceText source, List<Diagnostic> findings, params string[] keys)
    {
        if (node is not YamlMap map)
        {
            findings.Add(Rules.RegistryValueIsBad(source.At(node.Span), name, node.Describe(), "a mapping of " + string.Join(", ", keys)));
            return null;
        }

        foreach (var (key, _) in map.Entries)
            if (!keys.Contains(key.Value)) findings.Add(Rules.RegistryKeyIsUnknown(source.At(key.Span), name, key.Value, Suggestion.For(key.Value, keys), keys));
        return new AdRegistryEntry(name, map, source, findings);
    }

    /// <summary>The mappings below a key, each with its name.</summary>
    public IEnumerable<(Spanned<string> Name, AdRegistryEntry Entry)> Entries(string key, string what, params string[] keys)
    {
        if (Value(key) is not { } node) yield break;
        if (node is not YamlMap map)
        {
            Bad(key, node, $"a mapping of {what}s by name");
            yield break;
        }

        foreach (var (name, value) in map.Entries)
        {
            var body = value is YamlScalar { IsNull: true } ? new YamlMap([], value.Span) : value;
            if (Open($"{what} '{name.Value}'", body, _source, _findings, keys) is { } entry) yield return (name, entry);
        }
    }

    public void Report(Diagnostic finding) => _findings.Add(finding);

    public SourceLocation At(TextSpan span) => _source.At(span);

    /// <summary>The place of a key's value; of the first character of the file for one that is not there.</summary>
    public TextSpan SpanOf(string key) => Value(key)?.Span ?? default;

    /// <summary>True for a key that is not there or has nothing after it.</summary>
    public bool IsBlank(string key) => Value(key) is null or YamlScalar { Value: "" };

    public string? Text(string key)
    {
        if (Value(key) is not { } node) return null;
        if (node is YamlScalar scalar) return scalar.Value.Trim();
        Bad(key, node, "a text");
        return null;
    }

    public int? Number(string key, int least, int greatest)
    {
        if (Value(key) is not { } node) return null;
        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= greatest) return number;
        Bad(key, node, $"a whole number from {least} to {greatest}");
        return null;
    }

    public string? Choice(string key, IReadOnlyList<string> choices) => Value(key) is { } node ? Choice(key, node, choices) : null;

    /// <summary>An https address.</summary>
    public string? Address(string key)
    {
        if (Text(key) is not { Length: > 0 } text) return null;
        var isClean = !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
        if (isClean && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == "https" && uri.Host.Length > 0) return text;
        _findings.Add(Rules.RegistryAddressIsBad(At(SpanOf(key)), $"{key} of {_name}", text, isClean ? AdCreativeReader.AsHttps(text) : null));
        return null;
    }

    /// <summary>The first moment of a day in a time zone.</summary>
    public DateTimeOffset? Day(string key, TimeZoneInfo zone)
    {
        if (Value(key) is not { } node) return null;
        if (node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return ZonedDay.Start(day, zone);
        _findings.Add(Rules.RegistryDateIsBad(At(node.Span), $"{key} of {_name} is {node.Describe()}; expected a day such as 2026-01-31"));
        return null;
    }

    public AdSize? Size(string key) => Value(key) is { } node ? Size(key, node) : null;

    public EquatableArray<AdSize>? Sizes(string key) => List(key)?.Items.Select(node => Size(key, node)).OfType<AdSize>().ToEquatableArray();

    public EquatableArray<string>? Texts(string key) => Texts(key, node =>
    {
        if (node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text) return text;
        Bad(key, node, "a list of texts");
        return null;
    });

    /// <summary>A list of words from a closed set.</summary>
    public EquatableArray<string>? Choices(string key, IReadOnlyList<string> choices) => Texts(key, node => Choice(key, node, choices));

    /// <summary>The texts of a list with their places.</summary>
    public IEnumerable<Spanned<string>> Places(string key) => Value(key) is YamlList list
        ? list.Items.OfType<YamlScalar>().Select(item => new Spanned<string>(item.Value.Trim(), item.Span))
        : [];

    private string? Choice(string key, YamlNode node, IReadOnlyList<string> choices)
    {
        if (node is YamlScalar scalar && choices.Contains(scalar.Value)) return scalar.Value;
        Bad(key, node, string.Join(", ", choices.SkipLast(1)) + " or " + choices[^1]);
        return null;
    }

    private AdSize? Size(string key, YamlNode node)
    {
        if (node is YamlScalar scalar && scalar.Value.Split('x') is [var across, var down] && Side(across) is { } width && Side(down) is { } height)
            return new AdSize(width, height);
        _findings.Add(Rules.RegistrySizeIsBad(At(node.Span), $"{key} of {_name}", node.Describe()));
        return null;
    }

    private static int? Side(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= 10_000 ? side : null;

    private EquatableArray<string>? Texts(string key, Func<YamlNode, string?> read) => List(key)?.Items.Select(read).OfType<string>().ToEquatableArray();

    private YamlList? List(string key)
    {
        if (Value(key) is not { } node) return null;
        if (node is not YamlList) Bad(key, node, "a list");
        return node as YamlList;
    }

    private YamlNode? Value(string key) => _map[key] is { } node and not YamlScalar { IsNull: true } ? node : null;

    private void Bad(string key, YamlNode node, string expected) =>
        _findings.Add(Rules.RegistryValueIsBad(At(node.Span), $"{key} of {_name}", node.Describe(), expected));
}
