using System.CommandLine;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Commands;

/// <summary>The folder the site is written to, as the command line names it.</summary>
internal static class OutputFolder
{
    /// <summary>The option.</summary>
    public static Option<string?> CreateOption() => new("--output")
    {
        Description = "The folder to write to; overrides output",
        HelpName = "DIR",
    };

    /// <summary>A command that does something with that folder of a built site.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="surroundings">The machine.</param>
    /// <param name="common">Say which site.</param>
    /// <param name="run">Does it; gives the exit code.</param>
    public static Command CreateCommand(string name, string description, Surroundings surroundings, CommonOptions common, Func<SiteRoot, SiteConfig, int> run)
    {
        var option = CreateOption();
        var command = new Command(name, description) { option };
        command.SetAction(parsed =>
        {
            var root = SiteRoot.Find(parsed, common, surroundings);
            var config = root.ReadConfig(surroundings, parsed.GetValue(option) is { } told ? FromFlag(told, root, surroundings) : null);
            return run(root, config);
        });
        return command;
    }

    /// <summary>The folder as a whole path.</summary>
    public static string WholePath(SiteConfig config, SiteRoot root) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(config.Output, root.Folder));

    /// <summary>
    /// The value for the configuration key <c>output</c>: relative to the root where it lies in it, else whole. On the
    /// command line paths count from the current folder, in the file from the root.
    /// </summary>
    public static string FromFlag(string told, SiteRoot root, Surroundings surroundings)
    {
        var whole = surroundings.WholePath(told, "--output");
        var relative = Path.GetRelativePath(root.Folder, whole).Replace('\\', '/');
        var isOutside = relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return isOutside ? whole : relative;
    }
}
