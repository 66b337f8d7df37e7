using System.CommandLine;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Commands;

/// <summary>What only <c>check</c> can be told: to mend what it finds, or to take it as it is.</summary>
internal sealed class CheckOptions
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Make the safe changes that findings offer" };

    private readonly Option<bool> _unsafe = new("--unsafe-fixes") { Description = "With --fix or --diff: also changes that a reader may see" };

    private readonly Option<bool> _diff = new("--diff") { Description = "Show what --fix would change; write nothing" };

    private readonly Option<bool> _update = new("--update-baseline") { Description = "Write what is found into the baseline" };

    /// <summary>Asking other sites.</summary>
    public ExternalCheckOptions External { get; } = new();

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        External.AddTo(command);
        command.Add(_fix);
        command.Add(_unsafe);
        command.Add(_diff);
        command.Add(_update);
    }

    /// <summary>True to mend, or to show what mending would change.</summary>
    public bool IsFix(ParseResult parsed)
    {
        var isFix = parsed.GetValue(_fix) || parsed.GetValue(_diff);
        if (parsed.GetValue(_unsafe) && !isFix) throw new UsageException("--unsafe-fixes goes with --fix or --diff");
        if (isFix && IsUpdate(parsed)) throw new UsageException("--update-baseline does not go with --fix or --diff; run one after the other");
        return isFix;
    }

    /// <summary>True to show the difference only.</summary>
    public bool IsDiff(ParseResult parsed) => parsed.GetValue(_diff);

    /// <summary>True to write the baseline.</summary>
    public bool IsUpdate(ParseResult parsed) => parsed.GetValue(_update);

    /// <summary>The least safe changes to make.</summary>
    public FixSafety MostOf(ParseResult parsed) => parsed.GetValue(_unsafe) ? FixSafety.Unsafe : FixSafety.Safe;
}
