using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>What one origin (the file, the environment, the flags) says about the settings, keys that are none already reported.</summary>
internal sealed class SettingLayer
{
    private readonly Dictionary<string, SettingValue> _values = new(StringComparer.Ordinal);

    /// <summary>What this origin says about a setting, or null.</summary>
    public SettingValue? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>Lets this origin have its word about a setting; a key with nothing after it says nothing.</summary>
    public SiteConfig Apply(SiteSetting setting, SiteConfig config) =>
        this[setting.Key] is { IsEmpty: false } value ? setting.Apply(config, value) : config;

    /// <summary>The settings of the file.</summary>
    public static SettingLayer OfFile(SourceText source, YamlNode? root, List<Diagnostic> findings)
    {
        var layer = new SettingLayer();
        if (root is null or YamlScalar { IsNull: true }) return layer;
        if (root is YamlMap map) layer.Add(source, map, "", findings);
        else findings.Add(Rules.SettingHasWrongType(source.At(root.Span), "the configuration", root.Describe(), "settings with values"));
        return layer;
    }

    private void Add(SourceText source, YamlMap map, string prefix, List<Diagnostic> findings)
    {
        foreach (var (name, node) in map.Entries)
        {
            var key = prefix + name.Value;
            if (SiteConfigSettings.All.Any(setting => setting.Key == key))
            {
                _values[key] = new SettingValue(key, node, source, findings);
                AddPartsOfOpen(source, node, key + ".", findings);
            }
            else if (!SiteConfigSettings.All.Any(setting => setting.Key.StartsWith(key + ".", StringComparison.Ordinal))) Unknown(source, name, prefix, findings);
            else if (node is YamlMap section) Add(source, section, key + ".", findings);
            else if (node is not YamlScalar { IsNull: true })
                findings.Add(Rules.SettingHasWrongType(source.At(node.Span), key, node.Describe(), "a mapping of " + string.Join(", ", NamesBelow(key + "."))));
        }
    }

    /// <summary>In a mapping whose keys are the author's own, some may still be settings: <c>diagnostics.overrides</c>.</summary>
    private void AddPartsOfOpen(SourceText source, YamlNode node, string prefix, List<Diagnostic> findings)
    {
        foreach (var (name, part) in (node as YamlMap)?.Entries ?? [])
            if (SiteConfigSettings.All.Any(setting => setting.Key == prefix + name.Value)) _values[prefix + name.Value] = new SettingValue(prefix + name.Value, part, source, findings);
    }

    private static void Unknown(SourceText source, Spanned<string> name, string prefix, List<Diagnostic> findings)
    {
        var known = NamesBelow(prefix);
        findings.Add(Rules.SettingIsUnknown(source.At(name.Span), prefix + name.Value, Suggestion.For(name.Value, known), known));
    }

    /// <summary>The names that can stand under a prefix: for none, <c>title</c> and <c>ads</c>, not <c>ads.policy</c>.</summary>
    private static string[] NamesBelow(string prefix) =>
    [
        .. SiteConfigSettings.All
            .Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(setting => setting.Key[prefix.Length..].Split('.')[0])
            .Distinct(),
    ];

    /// <summary>The settings of the environment: <c>ARTICLESITE__PAGINATION__SIZE</c>.</summary>
    public static SettingLayer OfEnvironment(IReadOnlyDictionary<string, string> variables, List<Diagnostic> findings) => OfTexts(
        variables
            .Where(variable => variable.Key.StartsWith(SiteConfigReader.VariablePrefix, StringComparison.OrdinalIgnoreCase))
            .Select(variable => (
                variable.Key,
                Setting: variable.Key[SiteConfigReader.VariablePrefix.Length..].Replace("__", ".", StringComparison.Ordinal).ToLowerInvariant(),
                variable.Value)),
        findings);

    /// <summary>The settings of the flags: <c>base_url</c>, shown as <c>--base-url</c>.</summary>
    public static SettingLayer OfFlags(IReadOnlyDictionary<string, string> flags, List<Diagnostic> findings) =>
        OfTexts(flags.Select(flag => ("--" + flag.Key.Replace('_', '-'), flag.Key.ToLowerInvariant(), flag.Value)), findings);

    private static SettingLayer OfTexts(IEnumerable<(string Origin, string Setting, string Value)> texts, List<Diagnostic> findings)
    {
        var layer = new SettingLayer();
        List<YamlEntry> parameters = [];
        foreach (var (origin, key, text) in texts.OrderBy(text => text.Origin, StringComparer.Ordinal))
        {
            var node = new YamlScalar(text, IsPlain: true, default);
            if (key.StartsWith("params.", StringComparison.Ordinal)) parameters.Add(new YamlEntry(new Spanned<string>(key["params.".Length..], default), node));
            else if (SiteConfigSettings.All.Any(setting => setting.Key == key)) layer._values[key] = new SettingValue(origin, node, null, findings);
            else findings.Add(Rules.OverrideIsUnknown(origin, key, Suggestion.For(key, Keys), Keys));
        }

        if (parameters.Count > 0) layer._values["params"] = new SettingValue("params", new YamlMap(parameters.ToEquatableArray(), default), null, findings);
        return layer;
    }

    private static IEnumerable<string> Keys => SiteConfigSettings.All.Select(setting => setting.Key);
}
