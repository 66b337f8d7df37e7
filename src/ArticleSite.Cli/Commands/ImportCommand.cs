using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite import</c>: moves a site in from another generator.</summary>
internal static class ImportCommand
{
    /// <summary>The command with its kinds.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var command = new Command("import", "Move a site in from another generator");
        command.Add(ImportHexoCommand.Create(surroundings, common));
        return command;
    }
}
