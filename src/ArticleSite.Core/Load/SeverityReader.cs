using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>
/// Reads how bad rules are: the <c>diagnostics</c> section, and the rules of one of its overrides. Rules are named by code, by name
/// or by the beginning of codes, each with a severity.
/// </summary>
internal static class SeverityReader
{
    private static readonly (string Word, Severity? Value)[] s_severities =
        [("off", null), ("info", Severity.Info), ("warning", Severity.Warning), ("error", Severity.Error)];

    /// <summary>The whole section, without the overrides, which are a setting of their own.</summary>
    public static RuleSeverities? Read(SettingValue value) =>
        value.Map() is { } map ? new RuleSeverities(Entries(value, map.Entries.Where(entry => entry.Key.Value != "overrides"))) : null;

    /// <summary>Rules with their severities; those that are none are reported.</summary>
    public static EquatableArray<RuleSeverity> Entries(SettingValue value, IEnumerable<YamlEntry> entries)
    {
        List<RuleSeverity> read = [];
        foreach (var (name, node) in entries)
            if (CodeOf(name, value) is { } code && SeverityOf(value.At($"diagnostics.{name.Value}", node)) is { } severity) read.Add(new RuleSeverity(code, severity.Item1));
        return read.ToEquatableArray();
    }

    /// <summary>The code, or the beginning of codes, that a name means; null for one that was reported.</summary>
    private static string? CodeOf(Spanned<string> name, SettingValue value)
    {
        var place = value.Place!.Value with { Span = name.Span }; // only the file can hold a mapping
        if (Rules.Find(name.Value) is { } one)
        {
            if (!RuleSeverities.IsFixed(one)) return one.Code;
            value.Report(Rules.SeverityIsFixed(place, name.Value));
            return null;
        }

        if (name.Value.Length is >= 3 and <= 5 && Rules.All.Any(rule => rule.Code.StartsWith(name.Value, StringComparison.OrdinalIgnoreCase))) return name.Value.ToUpperInvariant();
        value.Report(Rules.RuleIsUnknown(place, name.Value, Rules.Suggest(name.Value)));
        return null;
    }

    /// <summary>The severity, which is null inside for off; null for one that was reported.</summary>
    private static Tuple<Severity?>? SeverityOf(SettingValue item)
    {
        // YAML 1.1 readers take a plain 'off' for false; this one reads it as written
        if (item.FullText() is not { } text) return null;
        foreach (var (word, severity) in s_severities)
            if (word == text) return Tuple.Create(severity);
        item.Report(Rules.SettingIsNoChoice(item.Place, item.Name, text, [.. s_severities.Select(known => known.Word)]));
        return null;
    }
}
