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
        ParseResult parsed, bool isCheck, BuildOptions options, CommonOptions common, Surroundings surroundings)
    {
        var root = SiteRoot.Find(parsed, common, surroundings);
        var request = options.Request(parsed, root, surroundings) with { IsCheckOnly = isCheck };
        var isFancy = common.IsFancy(parsed, surroundings);
        var isQuiet = parsed.GetValue(common.Quiet);

        var started = surroundings.Time.GetTimestamp();
        var result = isFancy && !isQuiet ? BuildWatched(request, surroundings) : Build(request, surroundings, null);
        var report = new BuildReport(result, request)
        {
            Elapsed = surroundings.Time.GetElapsedTime(started),
            IsQuiet = isQuiet,
            IsVerbose = parsed.GetValue(common.Verbose),
            ShownOutputFolder = surroundings.ShownPath(result.OutputFolder is "" ? request.Root : result.OutputFolder),
            RepositoryPrefix = RepositoryPrefix.Of(request.Root, surroundings.EnvironmentVariables),
        };

        var format = options.FormatOf(parsed);
        Show(report, format, isFancy, surroundings);
        if (parsed.GetValue(options.Report) is { } file) Save(report, format, file, surroundings);
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

        BuildSummary.WriteNotes(surroundings.Error, report);
        if (!report.IsQuiet)
            (format == ReportFormat.Text ? surroundings.Out : surroundings.Error).WriteLine(BuildSummary.ClosingLines(report));
    }

    private static void Save(BuildReport report, ReportFormat format, string file, Surroundings surroundings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(text, report, format);
        if (format == ReportFormat.Text)
        {
            BuildSummary.WriteNotes(text, report);
            text.WriteLine(BuildSummary.ClosingLines(report));
        }

        var path = surroundings.WholePath(file, "--report");
        if (Path.GetDirectoryName(path) is { } folder) surroundings.Files.CreateFolder(folder);
        surroundings.Files.WriteFile(path, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
