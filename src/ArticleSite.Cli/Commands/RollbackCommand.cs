using System.CommandLine;
using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite rollback</c>: puts the site before the last build back in its place.</summary>
internal static class RollbackCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common) =>
        OutputFolder.CreateCommand("rollback", "Put the site before the last build back in place", surroundings, common, (root, config) => Run(root, config, surroundings));

    private static int Run(SiteRoot root, SiteConfig config, Surroundings surroundings)
    {
        var output = OutputFolder.WholePath(config, root);
        var request = new BuildRequest { Root = root.Folder, Clock = default, Owner = surroundings.Owner() };
        switch (SiteRollback.Run(request, output, surroundings.Files))
        {
            case RollbackOutcome.Done:
                surroundings.Out.WriteLine($"'{surroundings.ShownPath(output)}' is the site before the last build again; another rollback undoes this");
                return ExitCode.Clean;
            case RollbackOutcome.Locked:
                surroundings.Error.WriteLine("articlesite: a build is running; nothing was changed");
                return ExitCode.InputOutput;
            default:
                surroundings.Error.WriteLine($"articlesite: there is no site before the one in '{surroundings.ShownPath(output)}'; nothing was changed");
                return ExitCode.InputOutput;
        }
    }
}
