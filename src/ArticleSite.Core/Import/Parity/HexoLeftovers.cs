using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import.Parity;

/// <summary>What explains a difference: files of the old theme, and what the import says it changed or left.</summary>
internal sealed class HexoLeftovers
{
    private readonly HashSet<string> _theme = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _changed = new(StringComparer.Ordinal);

    /// <summary>Gathers what there is to know; nothing for a Hexo site that is gone.</summary>
    public static HexoLeftovers Of(string? folder, IFileSystem files)
    {
        var leftovers = new HexoLeftovers();
        if (folder is null || HexoConfig.Read(folder, files, []) is not { } config) return leftovers;
        foreach (var theme in (ReadOnlySpan<string>)[$"themes/{config.Theme}/source", $"node_modules/hexo-theme-{config.Theme}/source"])
            foreach (var entry in files.ListFiles($"{folder}/{theme}")) leftovers._theme.Add(Rendered(entry.RelativePath));

        var plan = ImportPlanner.Plan(folder, isInPlace: false, files);
        var places = plan.Files.Where(file => file.From is not null).ToLookup(file => file.From!.Value, file => file.To);
        foreach (var finding in plan.Findings)
        {
            if (finding.Location is not { } at) continue;
            if (finding.Rule == Rules.ImportFileLeft) leftovers._left.TryAdd(Rendered(Below(at.Path.Value, config.SourceDir)), finding.Message);
            if (finding.Rule != Rules.ImportTextChanged && finding.Rule != Rules.ImportTagLeft) continue;
            foreach (var place in places[at.Path].Append(at.Path.Value)) leftovers._changed.TryAdd(place, finding.Message);
        }

        return leftovers;
    }

    /// <summary>Why an old file has no counterpart; null when nothing says so.</summary>
    public string? Reason(string name)
    {
        if (_theme.Contains(name)) return "a file of the old theme";
        return _left.GetValueOrDefault(name);
    }

    /// <summary>What the import did to the text of an article; null for nothing.</summary>
    public string? Changed(SourcePath source) => _changed.GetValueOrDefault(source.Value);

    private static string Below(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : path;

    /// <summary>The name of what Hexo makes of a file.</summary>
    private static string Rendered(string name) => Path.GetExtension(name) switch
    {
        ".styl" or ".scss" or ".sass" or ".less" => Path.ChangeExtension(name, ".css"),
        ".yml" or ".yaml" => Path.ChangeExtension(name, ".json"),
        ".ejs" or ".njk" or ".swig" or ".pug" => Path.ChangeExtension(name, ".html"),
        _ => name,
    };
}
