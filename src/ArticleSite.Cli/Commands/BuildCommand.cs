using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite build</c>: renders the site into the output folder.</summary>
internal static class BuildCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var options = new BuildOptions();
        var command = new Command("build", "Render the site into the output folder");
        options.AddTo(command);
        command.Add(options.ExplainRebuild);
        command.SetAction(parsed => BuildRun.Run(parsed, isCheck: false, options, common, surroundings));
        return command;
    }
}
