using System.CommandLine;
using System.CommandLine.Parsing;
using ArticleSite.Cli.Commands;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>Writes one line for each mistake and gives the exit code.</summary>
    public static int Write(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var complaints = Complaints(parsed, command);
        foreach (var complaint in complaints) error.WriteLine($"articlesite: {complaint}");
        error.WriteLine($"See '{FullName(command)} --help'.");
        return ExitCode.Usage;
    }

    private static List<string> Complaints(ParseResult parsed, Command command)
    {
        List<string> complaints = [];
        foreach (var token in parsed.UnmatchedTokens) complaints.Add(Unknown(token, command));
        if (complaints.Count > 0) return complaints;
        foreach (var mistake in parsed.Errors)
            if (Plain(mistake) is var complaint && !complaints.Contains(complaint)) complaints.Add(complaint);
        if (complaints.Count == 0) complaints.Add("a command is needed");
        return complaints;
    }

    /// <summary>The parser's complaints in our words; those of our own options are so already.</summary>
    private static string Plain(ParseError mistake)
    {
        var symbol = mistake.SymbolResult;
        return symbol switch
        {
            CommandResult { Command: RootCommand } => "a command is needed",
            CommandResult { Command: { Subcommands.Count: > 0 } command } => $"{ShortName(command)} needs a command: {Choice.Listed([.. CommandNames(command)])}",
            ArgumentResult { Tokens.Count: 0, Argument: var argument, Parent: CommandResult { Command: var command } } => $"{ShortName(command)} needs {argument.HelpName ?? argument.Name}",
            { Tokens.Count: 0 } when OptionOf(symbol) is { } option => $"{option.Name} needs a value",
            { Tokens: [var token, ..] } when OptionOf(symbol) is { } option && mistake.Message.Contains("System.Int32", StringComparison.Ordinal) => $"{option.Name} takes a whole number, not '{token.Value}'",
            _ => mistake.Message,
        };
    }

    private static Option? OptionOf(SymbolResult? symbol) => symbol is OptionResult { Option: var option } ? option : (symbol?.Parent as OptionResult)?.Option;

    private static string ShortName(Command command) => FullName(command)["articlesite ".Length..];

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var meant = Suggestion.For(token.Split('=', 2)[0], isOption ? OptionNames(command) : CommandNames(command));
        return $"unknown {kind} '{token}'" + (meant is null ? "" : $"; did you mean '{meant}'?");
    }

    private static IEnumerable<string> CommandNames(Command command)
    {
        foreach (var subcommand in command.Subcommands) yield return subcommand.Name;
    }

    /// <summary>The options of a command, and those its parents share.</summary>
    private static IEnumerable<string> OptionNames(Command command)
    {
        foreach (var option in command.Options) yield return option.Name;
        foreach (var parent in command.Parents)
            if (parent is Command above)
                foreach (var option in OptionNames(above)) yield return option;
    }

    private static string FullName(Command command)
    {
        foreach (var parent in command.Parents)
            if (parent is Command above) return $"{FullName(above)} {command.Name}";
        return "articlesite";
    }
}
