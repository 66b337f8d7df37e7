using System.CommandLine;

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
