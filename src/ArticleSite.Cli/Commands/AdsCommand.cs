using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads</c>: what ads a site has, and moving them out of its sources.</summary>
internal static class AdsCommand
{
    /// <summary>The command with its kinds.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var command = new Command("ads", "Show the ads in articles, or move them into the registry and back");
        command.Add(AdsListCommand.Create(surroundings, common));
        command.Add(AdsReportCommand.Create(surroundings, common));
        command.Add(AdsExtractCommand.Create(surroundings, common));
        command.Add(AdsRestoreCommand.Create(surroundings, common));
        return command;
    }
}
