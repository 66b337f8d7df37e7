using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite check</c>: everything a build does except writing.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var options = new BuildOptions();
        var command = new Command("check", "Do everything build does except writing, and show what is wrong");
        options.AddTo(command);
        command.SetAction(parsed => BuildRun.Run(parsed, isCheck: true, options, common, surroundings));
        return command;
    }
}
