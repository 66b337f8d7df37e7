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
    /// <param name="findings">In the order of reports: those of a file lie together.</param>
    public static List<string[]> Rows(IEnumerable<Diagnostic> findings)
    {
        var totals = new Dictionary<string, Total>[(int)Severity.Error + 1];
        foreach (var finding in findings)
        {
            var ofSeverity = totals[(int)finding.Severity] ??= new Dictionary<string, Total>(StringComparer.Ordinal);
            if (!ofSeverity.TryGetValue(finding.Rule.Code, out var total)) total = ofSeverity[finding.Rule.Code] = new Total(finding.Rule, finding.Severity);
            total.Add(finding);
        }

        List<Total> rules = [];
        foreach (var ofSeverity in totals) rules.AddRange(ofSeverity?.Values.ToArray() ?? []);
        rules.Sort(static (left, right) => left.CompareTo(right));
        return [s_head, .. rules.Select(rule => rule.Cells)];
    }

    /// <summary>Writes the table with aligned columns and an empty line after it.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings)
    {
        AlignedRows.Write(output, Rows(findings), texts: 3);
        output.WriteLine();
    }

    /// <summary>What was counted of one rule at one severity.</summary>
    private sealed class Total(DiagnosticRule rule, Severity severity)
    {
        private string? _file;
        private int _files;
        private int _count;
        private int _fixable;

        public string[] Cells => [rule.Code, rule.Name, SeverityWord.Of(severity), Number(_count), Number(_files), Number(_fixable)];

        private Severity Severity => severity;

        private string Code => rule.Code;

        public void Add(Diagnostic finding)
        {
            _count++;
            if (finding.Location is { } at && at.Path.Value != _file)
            {
                _file = at.Path.Value;
                _files++;
            }

            if (finding.HasFix) _fixable++;
        }

        /// <summary>The worst first, then the most.</summary>
        public int CompareTo(Total other)
        {
            if (severity != other.Severity) return other.Severity - severity;
            return _count != other._count ? other._count.CompareTo(_count) : string.CompareOrdinal(rule.Code, other.Code);
        }
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
