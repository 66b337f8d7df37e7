using System.CommandLine;
using System.Text;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;

namespace ArticleSite.Cli.Commands;

/// <summary>What <c>build</c> and <c>check</c> do: run the recipe, then show what it found.</summary>
internal static class BuildRun
{
    /// <summary>Builds or checks, reports, and gives the exit code.</summary>
    public static int Run(
        ParseResult parsed, bool isCheck, BuildOptions options, CommonOptions common, Surroundings surroundings, Func<BuildRequest, BuildRequest>? change = null)
    {
        var root = SiteRoot.Find(parsed, common, surroundings);
        var request = options.Request(parsed, root, surroundings) with { IsCheckOnly = isCheck, Baseline = options.Baseline.Read(parsed, root, surroundings) };
        request = change?.Invoke(request) ?? request;
        var isWatched = common.IsFancy(parsed, surroundings) && !parsed.GetValue(common.Quiet);

        var started = surroundings.Time.GetTimestamp();
        var result = isWatched ? BuildWatched(request, surroundings)
            : Build(request, surroundings, parsed.GetValue(common.Quiet) ? null : new PlainProgress(surroundings.Error, surroundings.Time, started));
        return Report(result, request, started, parsed, options, common, surroundings);
    }

    /// <summary>Shows what a build found where and how the options say; gives the exit code.</summary>
    /// <param name="result">The build.</param>
    /// <param name="request">What it was told.</param>
    /// <param name="started">The stopwatch when it began.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">The options of building commands.</param>
    /// <param name="common">The options of all commands.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Report(
        BuildResult result, BuildRequest request, long started, ParseResult parsed, BuildOptions options, CommonOptions common, Surroundings surroundings)
    {
        var report = new BuildReport(result, request)
        {
            Elapsed = surroundings.Time.GetElapsedTime(started),
            IsQuiet = parsed.GetValue(common.Quiet),
            IsVerbose = parsed.GetValue(common.Verbose),
            IsAll = options.IsAll(parsed),
            IsMetricsInFile = options.MetricsFile(parsed) is not null,
            ExplainsRebuild = parsed.GetValue(options.ExplainRebuild),
            ShownOutputFolder = surroundings.ShownPath(result.OutputFolder is "" ? request.Root : result.OutputFolder),
            RepositoryPrefix = RepositoryPrefix.Of(request.Root, surroundings.EnvironmentVariables),
        };

        var format = options.FormatOf(parsed);
        Show(report, format, common.IsFancy(parsed, surroundings), surroundings);
        foreach (var target in options.Reports(parsed)) Save(report, target, surroundings);
        if (options.MetricsFile(parsed) is { } file) SaveMetrics(result, file, surroundings);
        return ExitCode.Of(result.Outcome);
    }

    private static BuildResult Build(BuildRequest request, Surroundings surroundings, IProgress<BuildProgress>? progress) =>
        surroundings.Build(request, surroundings.Files, progress, surroundings.Cancellation);

    /// <summary>Apart, so that Spectre.Console is loaded only where its bar is shown.</summary>
    private static BuildResult BuildWatched(BuildRequest request, Surroundings surroundings) =>
        ProgressBar.Watch(surroundings.Error, progress => Build(request, surroundings, progress));

    private static void Show(BuildReport report, ReportFormat format, bool isFancy, Surroundings surroundings)
    {
        if (format != ReportFormat.Text) ReportWriter.Write(surroundings.Out, report, format);
        else TextReport.Write(surroundings.Error, report, isFancy ? Palette.Ansi : Palette.Plain);

        if (format == ReportFormat.GitHub) GitHubSummary.Append(report, surroundings);
        BuildSummary.WriteNotes(surroundings.Error, report);
        if (report.Result.Metrics is not null && !report.IsMetricsInFile) MetricsTable.Write(surroundings.Error, report.Result);
        if (report.ExplainsRebuild) BuildSummary.WriteRebuilt(format == ReportFormat.Text ? surroundings.Out : surroundings.Error, report);
        if (!report.IsQuiet)
            (format == ReportFormat.Text ? surroundings.Out : surroundings.Error).WriteLine(BuildSummary.ClosingLines(report));
    }

    private static void Save(BuildReport report, ReportTarget target, Surroundings surroundings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(text, report, target.Format);
        if (target.Format == ReportFormat.Text)
        {
            BuildSummary.WriteNotes(text, report);
            text.WriteLine(BuildSummary.ClosingLines(report));
        }

        Put(surroundings.WholePath(target.File, "--report"), text, surroundings);
    }

    private static void SaveMetrics(BuildResult result, string file, Surroundings surroundings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        MetricsJson.Write(text, result);
        Put(surroundings.WholePath(file, "--metrics"), text, surroundings);
    }

    private static void Put(string path, StringWriter text, Surroundings surroundings)
    {
        if (Path.GetDirectoryName(path) is { } folder) surroundings.Files.CreateFolder(folder);
        surroundings.Files.WriteFile(path, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
