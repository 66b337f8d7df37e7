using System.Globalization;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>The findings counted by rule, worst and most first: where to begin.</summary>
internal static class TotalsTable
{
    /// <summary>Up to so many findings a reader counts alone.</summary>
    public const int LeastFindings = 21;

    private static readonly string[] s_head = ["rule", "name", "severity", "count", "files", "fixable"];

    /// <summary>The rows, the head first; numbers as people write them.</summary>
    public static List<string[]> Rows(IEnumerable<Diagnostic> findings)
    {
        var rules = findings.GroupBy(finding => (finding.Rule.Code, finding.Rule.Name, finding.Severity))
            .OrderByDescending(rule => rule.Key.Severity).ThenByDescending(rule => rule.Count()).ThenBy(rule => rule.Key.Code, StringComparer.Ordinal);
        return
        [
            s_head,
            .. rules.Select(rule => (string[])
            [
                rule.Key.Code, rule.Key.Name, SeverityWord.Of(rule.Key.Severity), Number(rule.Count()),
                Number(rule.Select(finding => finding.Location?.Path).Distinct().Count(path => path is not null)),
                Number(rule.Count(finding => finding.HasFix)),
            ]),
        ];
    }

    /// <summary>Writes the table with aligned columns and an empty line after it.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings)
    {
        AlignedRows.Write(output, Rows(findings), texts: 3);
        output.WriteLine();
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
