using System.CommandLine;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Commands;

/// <summary>Where the site is.</summary>
/// <param name="Folder">The root, a whole path.</param>
/// <param name="ConfigPath">The configuration file, a whole path; null when none was named.</param>
internal sealed record SiteRoot(string Folder, string? ConfigPath)
{
    private const string ConfigName = "site.config.yml";

    /// <summary>The configuration file that counts, named or not.</summary>
    public string EffectiveConfigPath => ConfigPath ?? Path.Combine(Folder, ConfigName);

    /// <summary>Finds the root: as told, else upward from the current folder, else beside the named configuration.</summary>
    public static SiteRoot Find(ParseResult parsed, CommonOptions common, Surroundings surroundings)
    {
        var config = parsed.GetValue(common.Config) is { } file ? surroundings.WholePath(file, "--config") : null;
        if (config is not null && !surroundings.Files.FileExists(config))
            throw new UsageException($"--config: there is no file '{surroundings.ShownPath(config)}'");
        if (parsed.GetValue(common.Root) is { } told) return new SiteRoot(Existing(told, surroundings), config);
        if (Upward(surroundings) is { } found) return new SiteRoot(found, config);
        if (config is not null) return new SiteRoot(Path.GetDirectoryName(config) ?? surroundings.CurrentFolder, config);
        throw new UsageException(
            $"there is no {ConfigName} in '{surroundings.CurrentFolder}' or any folder above it; "
            + "name the site's folder with --root, or make a site with 'articlesite new site DIR'");
    }

    /// <summary>Puts the site together as it is now and publishes nothing, for commands that tell something of it.</summary>
    public BuildRequest Inspection(Surroundings surroundings) => new()
    {
        Root = Folder,
        ConfigPath = ConfigPath,
        EnvironmentVariables = surroundings.EnvironmentVariables,
        Clock = BuildClock.Read(null, surroundings),
        IsCheckOnly = true,
        FailOn = null,
        Theme = EmbeddedTheme.Read(),
    };

    /// <summary>What the configuration says, for commands that do not build; anything wrong in it ends the command.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="output">Wins over the file's <c>output</c> when given.</param>
    public SiteConfig ReadConfig(Surroundings surroundings, string? output = null)
    {
        var request = new BuildRequest
        {
            Root = Folder,
            ConfigPath = ConfigPath,
            Clock = default,
            EnvironmentVariables = surroundings.EnvironmentVariables,
            Overrides = output is null ? [] : new Dictionary<string, string> { ["output"] = output },
        };
        var config = SiteConfigReader.Load(request, surroundings.Files);
        foreach (var finding in config.Findings)
            if (finding.Severity == Severity.Error) throw new UsageException($"{finding.Rule.Code} {finding.Message}");
        return config.Value ?? throw new UsageException($"'{surroundings.ShownPath(EffectiveConfigPath)}' cannot be read");
    }

    private static string Existing(string told, Surroundings surroundings)
    {
        var folder = Path.TrimEndingDirectorySeparator(surroundings.WholePath(told, "--root"));
        if (!surroundings.Files.FolderExists(folder)) throw new UsageException($"--root: there is no folder '{told}'");
        return folder;
    }

    private static string? Upward(Surroundings surroundings)
    {
        for (var folder = surroundings.CurrentFolder; folder is not null; folder = Path.GetDirectoryName(folder))
            if (surroundings.Files.FileExists(Path.Combine(folder, ConfigName))) return folder;
        return null;
    }
}
