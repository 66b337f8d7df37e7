using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Load;

/// <summary>Reads the <c>diagnostics</c> section: rules by code, by name or by the beginning of codes, each with a severity.</summary>
internal static class SeverityReader
{
    private static readonly (string Word, Severity Value)[] s_severities =
        [("info", Severity.Info), ("warning", Severity.Warning), ("error", Severity.Error)];

    private static readonly string[] s_words = ["off", "info", "warning", "error"];

    public static RuleSeverities? Read(SettingValue value)
    {
        if (value.Map() is not { } map) return null;
        List<RuleSeverity> entries = [];
        foreach (var (name, node) in map.Entries)
        {
            if (name.Value == "overrides") continue; // a setting of its own
            var item = value.At($"diagnostics.{name.Value}", node);
            if (CodeOf(name, value) is { } code && SeverityOf(item) is { } word)
                entries.Add(new RuleSeverity(code, word == "off" ? null : s_severities.First(severity => severity.Word == word).Value));
        }

        return new RuleSeverities(entries.ToEquatableArray());
    }

    /// <summary>The code, or the beginning of codes, that a name means; null for one that was reported.</summary>
    private static string? CodeOf(Spanned<string> name, SettingValue value)
    {
        var place = value.Place!.Value with { Span = name.Span }; // only the file can hold a mapping
        if (Rules.All.FirstOrDefault(rule => rule.Code == name.Value || rule.Name == name.Value) is { } one)
        {
            if (!RuleSeverities.IsFixed(one)) return one.Code;
            value.Report(Rules.SeverityIsFixed(place, name.Value));
            return null;
        }

        if (name.Value.Length is >= 3 and <= 5 && Rules.All.Any(rule => rule.Code.StartsWith(name.Value, StringComparison.Ordinal))) return name.Value;
        value.Report(Rules.RuleIsUnknown(place, name.Value, Suggestion.For(name.Value, Rules.All.SelectMany(rule => new[] { rule.Code, rule.Name }))));
        return null;
    }

    private static string? SeverityOf(SettingValue item)
    {
        // YAML 1.1 readers take a plain 'off' for false; this one reads it as written
        if (item.FullText() is not { } text) return null;
        if (s_words.Contains(text)) return text;
        item.Report(Rules.SettingIsNoChoice(item.Place, item.Name, text, s_words));
        return null;
    }
}
