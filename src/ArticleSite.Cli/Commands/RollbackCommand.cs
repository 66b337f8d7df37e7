using System.CommandLine;
using ArticleSite.Core;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite rollback</c>: puts the site before the last build back in its place.</summary>
internal static class RollbackCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var output = OutputFolder.CreateOption();
        var command = new Command("rollback", "Put the site before the last build back in place") { output };
        command.SetAction(parsed =>
        {
            var root = SiteRoot.Find(parsed, common, surroundings);
            var flag = parsed.GetValue(output) is { } told ? OutputFolder.FromFlag(told, root, surroundings) : null;
            return Run(root, flag, surroundings);
        });
        return command;
    }

    private static int Run(SiteRoot root, string? outputFlag, Surroundings surroundings)
    {
        var config = root.ReadConfig(surroundings, outputFlag);
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(config.Output, root.Folder));
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
