using System.Globalization;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>Workflow commands: GitHub shows each finding at its line of the change, up to ten of each severity in a step.</summary>
internal static class GitHubReport
{
    /// <summary>As many of one severity as GitHub shows; it drops the rest without a word.</summary>
    public const int MostOfSeverity = 10;

    /// <summary>Writes a command for each finding that will be shown, worst first, and says how many more there are.</summary>
    public static void Write(TextWriter output, BuildReport report)
    {
        var shelf = new SourceShelf(report.Result.ReadSource);
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
        {
            var all = report.Findings.Where(finding => finding.Severity == severity).ToList();
            foreach (var finding in all.Take(MostOfSeverity)) Write(output, finding, shelf, report.RepositoryPrefix);
            if (all.Count > MostOfSeverity)
                output.Write(string.Create(CultureInfo.InvariantCulture, $"… and {all.Count - MostOfSeverity:N0} more of severity {SeverityWord.Of(severity)}; the job summary counts them by rule\n"));
        }
    }

    private static void Write(TextWriter output, Diagnostic finding, SourceShelf shelf, string prefix)
    {
        var where = Where(finding, shelf, prefix);
        var title = $"title={Property(finding.Rule.Code)}";
        output.Write($"::{SeverityWord.GitHubCommand(finding.Severity)} {where}{title}::{Data(Message(finding, shelf))}\n");
    }

    private static string Where(Diagnostic finding, SourceShelf shelf, string prefix)
    {
        if (finding.Location is not { } location) return "";
        var file = $"file={Property(prefix + location.Path.Value)},";
        return shelf.Place(location) is { } place
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{file}line={place.Start.Line},col={place.Start.Column},endLine={place.End.Line},endColumn={place.End.Column},")
            : file;
    }

    /// <summary>An annotation has one place: the related ones and the way out go into its text.</summary>
    private static string Message(Diagnostic finding, SourceShelf shelf)
    {
        var text = finding.Message;
        foreach (var related in finding.Related)
        {
            var place = shelf.Place(related.Location) is { } range
                ? string.Create(CultureInfo.InvariantCulture, $"({range.Start.Line},{range.Start.Column})")
                : "";
            text += $"\n{related.Location.Path}{place}: {related.Message}";
        }

        return finding.Help is { } help ? $"{text}\nhelp: {help}" : text;
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
