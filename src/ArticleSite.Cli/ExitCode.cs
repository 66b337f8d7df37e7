namespace ArticleSite.Cli;

/// <summary>What the program's exit code says; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the failing severity; nothing was published.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>The disk said no, or another build holds the lock.</summary>
    public const int InputOutput = 3;

    /// <summary>A fault of the program itself.</summary>
    public const int Internal = 70;

    /// <summary>Ctrl+C or SIGTERM; nothing was published.</summary>
    public const int Interrupted = 130;

    /// <summary>The code for how a build ended.</summary>
    public static int Of(Core.BuildOutcome outcome) => outcome switch
    {
        Core.BuildOutcome.Succeeded => Clean,
        Core.BuildOutcome.FindingsFailed => Findings,
        Core.BuildOutcome.ConfigurationFailed => Usage,
        Core.BuildOutcome.InputOutputFailed => InputOutput,
        _ => Internal,
    };
}
