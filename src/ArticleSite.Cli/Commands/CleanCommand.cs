using System.CommandLine;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite clean</c>: removes what builds have written.</summary>
internal static class CleanCommand
{
    private const string CacheName = ".articlesite";

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common) =>
        OutputFolder.CreateCommand("clean", "Remove the output folder and the cache", surroundings, common, (root, config) => Run(root, config, surroundings));

    private static int Run(SiteRoot root, SiteConfig config, Surroundings surroundings)
    {
        // The reader refuses an output folder that is or contains the root, the content, the templates or static files.
        var output = OutputFolder.WholePath(config, root);
        if (Contains(output, root.EffectiveConfigPath))
            throw new UsageException($"the output folder '{config.Output}' holds the configuration; nothing was removed");

        var cache = Path.Combine(root.Folder, CacheName);
        foreach (var folder in new[] { output, Publisher.PreviousFolder(output), cache })
        {
            if (!surroundings.Files.FolderExists(folder)) continue;
            surroundings.Files.DeleteFolder(folder);
            surroundings.Out.WriteLine($"removed {surroundings.ShownPath(folder)}");
        }

        return ExitCode.Clean;
    }

    private static bool Contains(string folder, string path) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
