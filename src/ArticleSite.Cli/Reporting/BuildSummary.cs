using System.Globalization;
using ArticleSite.Core;

namespace ArticleSite.Cli.Reporting;

/// <summary>How a build ended, in words: what was left out, whether anything was published, and the closing line.</summary>
internal static class BuildSummary
{
    /// <summary>The last line, with one before it where ads change by themselves; scripts read them, so their words never change with their numbers.</summary>
    public static string ClosingLines(BuildReport report) =>
        report.Result.NextAdChange is { } change
            ? string.Create(CultureInfo.InvariantCulture, $"next ad change: {change:yyyy-MM-dd}\n{ClosingLine(report)}")
            : ClosingLine(report);

    /// <summary>The last line.</summary>
    public static string ClosingLine(BuildReport report)
    {
        var result = report.Result;
        var milliseconds = (long)report.Elapsed.TotalMilliseconds;
        var made = report.Request.IsCheckOnly
            ? $"checked {result.PageCount} pages"
            : $"built {result.PageCount} pages ({result.WrittenCount} written, {result.UnchangedCount} unchanged, {result.Skipped.Count} skipped)";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{made} from {result.ArticleCount} articles in {milliseconds} ms, {report.ErrorCount} errors, {report.WarningCount} warnings");
    }

    /// <summary>The lines between the findings and the closing line.</summary>
    public static void WriteNotes(TextWriter output, BuildReport report)
    {
        if (report.IsVerbose)
            foreach (var step in report.Result.Steps)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Name}: {step.Elapsed.TotalMilliseconds:0.0} ms"));
        if (report.IsVerbose && report.Result.SuppressedCount > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Result.SuppressedCount:N0} findings are silenced by comments in articles"));
        WriteBaseline(output, report);
        if (report is { IsQuiet: false, IsVerbose: false, NoteCount: > 0 })
            output.WriteLine($"{report.NoteCount} notes not shown; --verbose shows them");
        if (!report.Request.IsCheckOnly && report.Result.Outcome != BuildOutcome.Succeeded)
            output.WriteLine($"nothing was published: {Reason(report)}; {WhatStays(report)}");
    }

    /// <summary>A line for each page that was rendered, with the reason.</summary>
    public static void WriteRebuilt(TextWriter output, BuildReport report)
    {
        foreach (var page in report.Result.Rebuilt) output.WriteLine(Cells.OneLine($"rendered {page.Path}: {page.Reason}"));
    }

    private static void WriteBaseline(TextWriter output, BuildReport report)
    {
        if (report.IsQuiet) return;
        if (report.Result.Known.Count is > 0 and var known)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{known:N0} known findings are in the baseline"));
        if (report.Result.FixedCount is > 0 and var gone)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gone:N0} findings of the baseline are fixed; --update-baseline removes them"));
    }

    private static string Reason(BuildReport report) => report.Result.Outcome switch
    {
        BuildOutcome.ConfigurationFailed => "the configuration cannot be used",
        BuildOutcome.InputOutputFailed => "reading or writing failed",
        _ => report.Request.FailOn == Core.Diagnostics.Severity.Warning
            ? $"{report.ErrorCount} errors and {report.WarningCount} warnings, and the build fails on warnings"
            : $"{report.ErrorCount} errors",
    };

    private static string WhatStays(BuildReport report) => report.Result.OutputFolder is ""
        ? "whatever was published before stays as it was"
        : $"'{report.ShownOutputFolder}' stays as it was";
}
