using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;
using ArticleSite.Core.Yaml;

namespace ArticleSite.Core.Load;

/// <summary>
/// Reads the configuration: the file first, then the environment over it, then the flags over both. Everything wrong is
/// gathered; a wrong value leaves the setting as it was. It reads the one file and looks at no other.
/// </summary>
public static class SiteConfigReader
{
    /// <summary>The file's name where none is given.</summary>
    public const string FileName = "site.config.yml";

    /// <summary>Thousands of addresses that are gone, each with a reason, are smaller.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>The same in keys and values.</summary>
    private const int MaxNodes = 200_000;

    /// <summary>What the names of environment variables begin with.</summary>
    public const string VariablePrefix = "ARTICLESITE__";

    /// <summary>Every setting, in the order of the documentation.</summary>
    public static IReadOnlyList<SiteSetting> Settings => SiteConfigSettings.All;

    /// <summary>Reads the configuration of a build. The value is null when there is no file or it is no YAML.</summary>
    public static StageResult<SiteConfig> Load(BuildRequest request, IFileSystem files)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        var file = request.ConfigPath ?? Path.Combine(request.Root, FileName);
        var name = new SourcePath(Path.GetRelativePath(request.Root, file).Replace('\\', '/'));
        if (!files.FileExists(file)) return new(null, [Rules.ConfigFileMissing(name.Value)]);

        if (files.FileLength(file) is var length && length > MaximumBytes) return new(null, [Rules.InputIsTooLarge(name, "a configuration", length, MaximumBytes)]);
        var bytes = files.ReadFile(file);
        var decoded = SourceDecoder.Decode(name, bytes);
        var config = Read(decoded.Value!, request); // the decoder always gives a text
        return config with { Value = config.Value is { } value ? value with { Print = Fingerprint.Of(bytes) } : null, Findings = decoded.Findings.Concat(config.Findings).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).ToEquatableArray() };
    }

    /// <summary>Reads the configuration from its text and what the request lays over it.</summary>
    public static StageResult<SiteConfig> Read(SourceText source, BuildRequest request)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(request);
        var document = YamlReader.Read(source, new TextSpan(0, source.Text.Length), MaxNodes);
        List<Diagnostic> findings = [.. document.Problems.Select(problem => Rules.ConfigYaml(source, problem))];
        if (document.Root is null && findings.Count > 0) return new(null, findings.ToEquatableArray());

        SettingLayer[] layers =
        [
            SettingLayer.OfFile(source, document.Root, findings),
            SettingLayer.OfEnvironment(request.EnvironmentVariables, findings),
            SettingLayer.OfFlags(request.Overrides, findings),
        ];
        var config = new SiteConfig { Path = source.Path };
        foreach (var layer in layers)
            foreach (var setting in Settings)
                config = layer.Apply(setting, config);

        if (OutputFolder.Check(config, request.Root, layers) is { } overlap) findings.Add(overlap);
        findings.Sort(Diagnostic.Compare);
        return new(config, findings.ToEquatableArray());
    }
}
