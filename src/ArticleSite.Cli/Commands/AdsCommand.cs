using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite ads</c>: what ads a site has.</summary>
internal static class AdsCommand
{
    /// <summary>The command with its kinds.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var command = new Command("ads", "Show the ads in articles");
        command.Add(AdsListCommand.Create(surroundings, common));
        return command;
    }
}
