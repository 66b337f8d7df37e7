using System.Collections.Immutable;
using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>
/// A value somebody gave a setting: in the file, or as text from a flag or the environment. Reads itself as the type
/// the setting wants; null with a finding when it is something else.
/// </summary>
/// <param name="name">The setting as messages call it: its key, or the flag or variable that set it.</param>
/// <param name="node">The value.</param>
/// <param name="source">The configuration file; null for a value from elsewhere, which has no place.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SettingValue(string name, YamlNode node, SourceText? source, List<Diagnostic> findings)
{
    public string Name => name;

    public YamlNode Node => node;

    public SourceLocation? Place => PlaceOf(node.Span);

    /// <summary>A place in the file; null for a value from elsewhere.</summary>
    public SourceLocation? PlaceOf(TextSpan span) => source?.At(span);

    /// <summary>The text without its quotes in the file, where it stands there as it is; else the whole value.</summary>
    public TextSpan TextSpan =>
        node is YamlScalar scalar && PlaceIn(new TextSpan(0, scalar.Value.Trim().Length)) is { } place ? place.Span : node.Span;

    /// <summary>The place of a part of the text, counted from its first character; null where quotes make that uncertain.</summary>
    public SourceLocation? PlaceIn(TextSpan part)
    {
        if (source is null || node is not YamlScalar scalar) return null;
        var start = source.Slice(scalar.Span).IndexOf(scalar.Value.Trim());
        return start < 0 ? null : source.At(part.Shift(scalar.Span.Start + start));
    }

    /// <summary>True for a key of the file with nothing after it, which means the default; a flag with nothing means nothing.</summary>
    public bool IsEmpty => source is not null && node is YamlScalar { IsNull: true };

    public void Report(Diagnostic finding) => findings.Add(finding);

    public SettingValue At(string partName, YamlNode part) => new(partName, part, source, findings);

    public string? Text() => node is YamlScalar scalar ? scalar.Value.Trim() : Wrong<string>("a text");

    public string? FullText()
    {
        if (Text() is not { } text) return null;
        return text.Length > 0 ? text : Wrong<string>("a text");
    }

    public int? Number(int least, int greatest)
    {
        if (node is not YamlScalar { IsPlain: true } scalar || !IsWhole(scalar.Value)) return Wrong<int?>($"a whole number from {least} to {greatest}");
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
            return number;
        Report(Rules.SettingIsOutOfRange(Place, name, scalar.Value, least, greatest));
        return null;
    }

    /// <summary>A number that may have a fraction.</summary>
    public double? Decimal(double least, double greatest)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {greatest}");
        if (node is not YamlScalar { IsPlain: true } scalar || !double.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return Wrong<double?>(expected);
        return number >= least && number <= greatest ? number : Wrong<double?>(expected);
    }

    public bool? Switch() => node switch
    {
        YamlScalar { Value: "true" or "True" or "TRUE" } => true,
        YamlScalar { Value: "false" or "False" or "FALSE" } => false,
        _ => Wrong<bool?>("true or false"),
    };

    public T? Choice<T>(IReadOnlyList<(string Word, T Value)> choices)
        where T : struct
    {
        if (FullText() is not { } text) return null;
        foreach (var (word, value) in choices)
            if (word == text) return value;
        Report(Rules.SettingIsNoChoice(Place, name, text, [.. choices.Select(choice => choice.Word)]));
        return null;
    }

    /// <summary>A list's items, each read by a function that gives null for one it reported.</summary>
    public EquatableArray<T>? Items<T>(Func<SettingValue, T?> read)
        where T : class => All<T>(item => read(item) is { } value ? [value] : []);

    /// <summary>A list's texts, each with its place, read by a function that gives null for one it reported.</summary>
    public EquatableArray<Spanned<string>>? Texts(Func<SettingValue, string?> read) =>
        All<Spanned<string>>(item => read(item) is { } text ? [new Spanned<string>(text, item.TextSpan)] : []);

    private EquatableArray<T>? All<T>(Func<SettingValue, T[]> read)
    {
        if (node is not YamlList list) return Wrong<EquatableArray<T>?>("a list");
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Count);
        foreach (var item in list.Items) items.AddRange(read(At("an item of " + name, item)));
        return new EquatableArray<T>(items.DrainToImmutable());
    }

    public YamlMap? Map() => node as YamlMap ?? Wrong<YamlMap>("a mapping");

    /// <summary>A mapping; keys that are not among the known ones are reported.</summary>
    public YamlMap? MapOf(params string[] keys)
    {
        if (Map() is not { } map) return null;
        foreach (var entry in map.Entries)
        {
            if (!keys.Contains(entry.Key.Value) && source is not null)
                Report(Rules.SettingIsUnknown(source.At(entry.Key.Span), entry.Key.Value, Suggestion.For(entry.Key.Value, keys), keys));
        }

        return map;
    }

    /// <summary>The value of a key that must be there; null with a finding where it is not.</summary>
    public SettingValue? PartOf(YamlMap map, string key)
    {
        if (map[key] is { } part) return At(key, part);
        _ = Lacks(key);
        return null;
    }

    /// <summary>The full texts of a mapping that has exactly these keys; null where one is missing or wrong.</summary>
    public Spanned<string>[]? Parts(params string[] keys)
    {
        if (MapOf(keys) is not { } map) return null;
        var parts = new Spanned<string>[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (map[keys[i]] is not { } part) return Lacks(keys[i]);
            if (At(keys[i], part).FullText() is not { } text) return null;
            parts[i] = new Spanned<string>(text, part.Span);
        }

        return parts;
    }

    private Spanned<string>[]? Lacks(string key)
    {
        if (Place is { } place) Report(Rules.ItemLacks(place, name, key));
        return null;
    }

    private T? Wrong<T>(string expected)
    {
        Report(Rules.SettingHasWrongType(Place, name, node.Describe(), expected));
        return default;
    }

    private static bool IsWhole(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        return !digits.IsEmpty && text.Length - digits.Length <= 1 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
