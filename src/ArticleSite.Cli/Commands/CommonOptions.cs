using System.CommandLine;

namespace ArticleSite.Cli.Commands;

/// <summary>The options every command takes.</summary>
internal sealed class CommonOptions
{
    /// <summary>The site's folder.</summary>
    public Option<string?> Root { get; } = new("--root")
    {
        Description = "The site's folder [default: the nearest folder upward with site.config.yml]",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The configuration file.</summary>
    public Option<string?> Config { get; } = new("--config")
    {
        Description = "The configuration file [default: site.config.yml in the root]",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>Say less.</summary>
    public Option<bool> Quiet { get; } = new("--quiet")
    {
        Description = "Show nothing but what makes the command fail",
        Recursive = true,
    };

    /// <summary>Say more.</summary>
    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show notes, the time each step took, and details of internal errors",
        Recursive = true,
    };

    /// <summary>No colours.</summary>
    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "Plain text, no colour, no progress bar (as with the environment variable NO_COLOR)",
        Recursive = true,
    };

    /// <summary>Gives the options to the root command, which shares them with all others.</summary>
    public void AddTo(RootCommand root)
    {
        root.Add(Root);
        root.Add(Config);
        root.Add(Quiet);
        root.Add(Verbose);
        root.Add(NoColor);
    }

    /// <summary>True when whoever reads the messages wants colours and moving pictures.</summary>
    public bool IsFancy(ParseResult parsed, Surroundings surroundings) =>
        surroundings.IsErrorTerminal
        && !parsed.GetValue(NoColor)
        && string.IsNullOrEmpty(surroundings.EnvironmentVariables.GetValueOrDefault("NO_COLOR"))
        && surroundings.EnvironmentVariables.GetValueOrDefault("TERM") != "dumb";
}
