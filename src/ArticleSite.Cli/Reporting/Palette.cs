using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>The colours of the text report, as the control sequences that switch them on; all empty for plain text.</summary>
internal sealed record Palette
{
    /// <summary>No colours.</summary>
    public static Palette Plain { get; } = new();

    /// <summary>The sixteen colours every terminal has.</summary>
    public static Palette Ansi { get; } = new()
    {
        Error = "\e[1;31m",
        Warning = "\e[1;33m",
        Note = "\e[1;36m",
        Gutter = "\e[34m",
        Help = "\e[32m",
        Reset = "\e[0m",
    };

    /// <summary>Errors and their carets.</summary>
    public string Error { get; private init; } = "";

    /// <summary>Warnings and their carets.</summary>
    public string Warning { get; private init; } = "";

    /// <summary>Notes and the other half of a story.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Line numbers.</summary>
    public string Gutter { get; private init; } = "";

    /// <summary>The way out.</summary>
    public string Help { get; private init; } = "";

    /// <summary>Back to normal.</summary>
    public string Reset { get; private init; } = "";

    /// <summary>A severity's colour.</summary>
    public string Of(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Note,
    };
}
