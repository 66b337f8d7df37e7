using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>Reads the items of <c>diagnostics.overrides</c>: for which files, and which rules are how bad there.</summary>
internal static class DiagnosticOverrides
{
    private static readonly (string Word, Severity? Value)[] s_severities =
        [("off", null), ("info", Severity.Info), ("warning", Severity.Warning), ("error", Severity.Error)];

    private static readonly string[] s_keys = ["files", "rules"];

    /// <summary>One item; null for one that is reported.</summary>
    public static DiagnosticOverride? Read(SettingValue item)
    {
        if (item.Map() is not { } map) return null;
        foreach (var entry in map.Entries)
            if (!s_keys.Contains(entry.Key.Value)) Unknown(item, entry.Key, Suggestion.For(entry.Key.Value, s_keys), s_keys);
        if (Part(item, map, "files") is not { } files || Part(item, map, "rules")?.Map() is not { } rules) return null;
        var globs = (files.Node is YamlList list ? list.Items : [files.Node]).Select(node => files.At("files", node).FullText()).OfType<string>();
        return new DiagnosticOverride(
            globs.Select(glob => new PathGlob(glob)).ToEquatableArray(),
            rules.Entries.Select(entry => Setting(item, entry)).OfType<RuleSetting>().ToEquatableArray());
    }

    private static SettingValue? Part(SettingValue item, YamlMap map, string key)
    {
        if (map[key] is { } node) return item.At(key, node);
        if (item.Place is { } place) item.Report(Rules.ItemLacks(place, item.Name, key));
        return null;
    }

    private static RuleSetting? Setting(SettingValue item, YamlEntry entry)
    {
        var selector = entry.Key.Value;
        if (!RuleSetting.IsPrefix(selector) && Rules.Find(selector) is null)
        {
            Unknown(item, entry.Key, Rules.Suggest(selector), ["codes such as AS4101", "names such as broken-link", "the beginning of codes such as AS41"]);
            return null;
        }

        var value = item.At(selector, entry.Value);
        if (value.FullText() is not { } word) return null;
        foreach (var (known, severity) in s_severities)
            if (known == word) return new RuleSetting(selector, severity);
        item.Report(Rules.SettingIsNoChoice(value.Place, selector, word, [.. s_severities.Select(severity => severity.Word)]));
        return null;
    }

    private static void Unknown(SettingValue item, Spanned<string> key, string? meant, IEnumerable<string> known)
    {
        if (item.Place is { } place) item.Report(Rules.SettingIsUnknown(place with { Span = key.Span }, key.Value, meant, known));
    }
}
