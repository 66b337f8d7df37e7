using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite new</c>: scaffolds a site or an article.</summary>
internal static class NewCommand
{
    /// <summary>The command with its two kinds.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var command = new Command("new", "Begin a site or an article");
        command.Add(NewSiteCommand.Create(surroundings, common));
        command.Add(NewArticleCommand.Create(surroundings, common));
        return command;
    }
}
