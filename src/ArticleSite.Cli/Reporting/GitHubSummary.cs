using System.Globalization;
using System.Text;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>The findings as the Markdown of a job's summary: the closing line, the totals, the first findings.</summary>
internal static class GitHubSummary
{
    /// <summary>The variable that names the summary's file.</summary>
    public const string FileVariable = "GITHUB_STEP_SUMMARY";

    private const int MostFindings = 50;

    /// <summary>Adds to the file of the summary; nothing outside a workflow.</summary>
    public static void Append(BuildReport report, Surroundings surroundings)
    {
        var file = surroundings.EnvironmentVariables.GetValueOrDefault(FileVariable);
        if (string.IsNullOrEmpty(file)) return;
        var path = surroundings.WholePath(file, FileVariable);
        var before = surroundings.Files.FileExists(path) ? surroundings.Files.ReadFile(path) : [];
        surroundings.Files.WriteFile(path, [.. before, .. Encoding.UTF8.GetBytes(Text(report))]);
    }

    private static string Text(BuildReport report)
    {
        var text = new StringBuilder($"### ArticleSite\n\n{BuildSummary.ClosingLine(report)}\n\n");
        if (report.Findings.Count == 0) return text.ToString();
        var rows = TotalsTable.Rows(report.Findings);
        text.Append(Row(rows[0])).Append("|---|---|---|--:|--:|--:|\n");
        foreach (var row in rows.Skip(1)) text.Append(Row(row));
        text.Append('\n');

        var shelf = new SourceShelf(report.Result.ReadSource);
        foreach (var finding in report.Findings.OrderByDescending(finding => finding.Severity).Take(MostFindings))
            text.Append(CultureInfo.InvariantCulture, $"- {SeverityWord.Of(finding.Severity)} {finding.Rule.Code} {Escaped(Place(finding, shelf, report.RepositoryPrefix))}: {Escaped(finding.Message)}\n");
        if (report.Findings.Count > MostFindings)
            text.Append(CultureInfo.InvariantCulture, $"- … and {report.Findings.Count - MostFindings:N0} more\n");
        return text.Append('\n').ToString();
    }

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Place(Diagnostic finding, SourceShelf shelf, string prefix)
    {
        if (finding.Location is not { } at) return "articlesite";
        return shelf.Place(at) is { } place ? $"{prefix}{at.Path}({place.Start.Line},{place.Start.Column})" : prefix + at.Path;
    }

    /// <summary>What an article says is shown as text, not as Markdown or HTML.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Cells.OneLine(text))
        {
            if (c == '<') escaped.Append("&lt;");
            else if (c == '&') escaped.Append("&amp;");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '@' or '!' or '~') escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }
}
