using System.CommandLine;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Commands;

/// <summary><c>articlesite check</c>: everything a build does except writing; it can mend articles and keep the baseline.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings, CommonOptions common)
    {
        var (options, check) = (new BuildOptions(), new CheckOptions());
        var command = new Command("check", "Do everything build does except writing, and show what is wrong");
        options.AddTo(command);
        check.AddTo(command);
        command.SetAction(parsed =>
        {
            if (check.IsFix(parsed)) return Fix(parsed, check, options, common, surroundings);
            return check.IsUpdate(parsed)
                ? UpdateBaseline(parsed, check, options, common, surroundings)
                : BuildRun.Run(parsed, isCheck: true, options, common, surroundings, request => check.External.Apply(request, parsed, surroundings));
        });
        return command;
    }

    /// <summary>Mends, then reports what is left; with --diff only shows what would change: exit code 1 when something would.</summary>
    private static int Fix(ParseResult parsed, CheckOptions check, BuildOptions options, CommonOptions common, Surroundings surroundings)
    {
        var root = SiteRoot.Find(parsed, common, surroundings);
        var request = check.External.Apply(options.Request(parsed, root, surroundings), parsed, surroundings) with { IsCheckOnly = true, Baseline = options.Baseline.Read(parsed, root, surroundings) };
        var started = surroundings.Time.GetTimestamp();
        var run = new FixRun(request, root.ReadConfig(surroundings), check.MostOf(parsed), surroundings);
        var result = run.Run();
        if (check.IsDiff(parsed))
        {
            run.WriteDiff();
            run.WriteSummary("would fix");
            return run.Changed.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
        }

        run.Write();
        run.WriteSummary("fixed");
        return BuildRun.Report(result, request, started, parsed, options, common, surroundings);
    }

    private static int UpdateBaseline(ParseResult parsed, CheckOptions check, BuildOptions options, CommonOptions common, Surroundings surroundings)
    {
        var root = SiteRoot.Find(parsed, common, surroundings);
        var request = check.External.Apply(options.Request(parsed, root, surroundings), parsed, surroundings) with { IsCheckOnly = true };
        var started = surroundings.Time.GetTimestamp();
        var result = surroundings.Build(request, surroundings.Files, null, surroundings.Cancellation);
        if (result.Outcome is not (BuildOutcome.Succeeded or BuildOutcome.FindingsFailed))
            return BuildRun.Report(result, request, started, parsed, options, common, surroundings);

        options.Baseline.Write(result, parsed, root, surroundings);
        // what no baseline can hold is still to be told, and still fails
        var left = result.Findings.Where(finding => finding.Severity > Severity.Info && !Baseline.Holds(finding)).ToEquatableArray();
        var outcome = left.Any(finding => finding.Severity >= request.FailOn) ? BuildOutcome.FindingsFailed : BuildOutcome.Succeeded;
        return BuildRun.Report(result with { Findings = left, Outcome = outcome }, request, started, parsed, options, common, surroundings);
    }
}
