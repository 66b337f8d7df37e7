using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Import;

/// <summary>One configuration file of a Hexo site, asked key by key; what nobody asked for can be listed afterwards.</summary>
internal sealed class HexoSettings
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private HexoSettings(SourceText source, YamlMap map) => (Source, Map) = (source, map);

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>Its mapping.</summary>
    public YamlMap Map { get; }

    /// <summary>Reads a file; null, with findings where it is there but is no mapping.</summary>
    public static HexoSettings? Read(string folder, string name, IFileSystem files, List<Diagnostic> findings)
    {
        var path = folder + "/" + name;
        if (!files.FileExists(path)) return null;
        var decoded = SourceDecoder.Decode(new SourcePath(name), files.ReadFile(path));
        findings.AddRange(decoded.Findings);
        if (decoded.Value is not { } source) return null;
        var document = YamlReader.Read(source, new TextSpan(0, source.Text.Length));
        foreach (var problem in document.Problems) findings.Add(Rules.ConfigYaml(source, problem));
        return document.Root is YamlMap map ? new HexoSettings(source, map) : null;
    }

    /// <summary>The value of a key, dots between levels; null for none and for an empty one.</summary>
    public YamlNode? Node(string key)
    {
        YamlNode? node = Map;
        foreach (var part in key.Split('.')) node = (node as YamlMap)?[part];
        _asked.Add(key.Split('.')[0]);
        return node is YamlScalar { IsNull: true } ? null : node;
    }

    /// <summary>A text; null for none.</summary>
    public string? Text(string key) => Node(key) is YamlScalar { Value: var value } && value.Trim().Length > 0 ? value.Trim() : null;

    /// <summary>A number; null for none.</summary>
    public int? Number(string key) => int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True or false; null for neither.</summary>
    public bool? Switch(string key) => Text(key)?.ToLowerInvariant() switch { "true" => true, "false" => false, _ => null };

    /// <summary>The texts of a list, or one text.</summary>
    public IReadOnlyList<string> Texts(string key) => Node(key) switch
    {
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(item => item.Value)],
        YamlScalar { Value.Length: > 0 } scalar => [scalar.Value],
        _ => [],
    };

    /// <summary>The texts of a mapping.</summary>
    public IReadOnlyList<(string Key, string Value)> Pairs(string key) => Node(key) is YamlMap map
        ? [.. map.Entries.Where(entry => entry.Value is YamlScalar { IsNull: false }).Select(entry => (entry.Key.Value, ((YamlScalar)entry.Value).Value))]
        : [];

    /// <summary>Where a key stands; the beginning of the file where it does not.</summary>
    public SourceLocation At(string key)
    {
        YamlNode? node = Map;
        var span = new TextSpan(0, 0);
        foreach (var part in key.Split('.'))
        {
            var entry = (node as YamlMap)?.Entries.Where(each => each.Key.Value == part).Select(each => ((TextSpan?)each.Key.Span, each.Value)).FirstOrDefault();
            if (entry is not { Item1: { } found }) break;
            (span, node) = (found, entry.Value.Value);
        }

        return Source.At(span);
    }

    /// <summary>The keys at the top that nobody asked for.</summary>
    public IEnumerable<YamlEntry> Unasked => Map.Entries.Where(entry => !_asked.Contains(entry.Key.Value));
}
