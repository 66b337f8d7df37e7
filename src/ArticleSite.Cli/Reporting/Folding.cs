using System.Globalization;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// Keeps a report readable: of many findings alike in one file the first few are shown, of one kind all over the site those of
/// the first files, and a line says how many more there are. Errors are shown up to a greater number.
/// </summary>
internal sealed class Folding
{
    /// <summary>Findings of one rule shown in one file.</summary>
    public const int MostInFile = 5;

    /// <summary>Files whose findings of one rule are shown.</summary>
    public const int MostFiles = 50;

    /// <summary>Errors of one rule that are always shown.</summary>
    public const int LeastErrors = 20;

    private readonly Dictionary<string, RuleState> _rules = new(StringComparer.Ordinal);

    /// <summary>What to show, in order: a finding, or a line that stands for several.</summary>
    /// <param name="findings">In the order of reports.</param>
    /// <param name="isAll">Fold nothing.</param>
    public static IEnumerable<(Diagnostic? Finding, string? Line)> Fold(IEnumerable<Diagnostic> findings, bool isAll)
    {
        if (isAll) return findings.Select(finding => ((Diagnostic?)finding, (string?)null));
        return new Folding().Chosen(findings);
    }

    private IEnumerable<(Diagnostic? Finding, string? Line)> Chosen(IEnumerable<Diagnostic> findings)
    {
        string? file = null;
        foreach (var finding in findings)
        {
            var path = finding.Location?.Path.Value;
            if (path != file)
            {
                foreach (var (code, state) in _rules)
                    if (state.EndFile() is > 0 and var hidden) yield return (null, Text(file, hidden, code));
                file = path;
            }

            if (StateOf(finding).Shows(finding)) yield return (finding, null);
        }

        foreach (var (code, state) in _rules)
            if (state.EndFile() is > 0 and var hidden) yield return (null, Text(file, hidden, code));
        foreach (var (code, state) in _rules)
            if (state.HiddenFiles > 0) yield return (null, Text("articlesite", state.HiddenElsewhere, code, string.Create(CultureInfo.InvariantCulture, $" in {state.HiddenFiles:N0} more files")));
    }

    private static string Text(string? file, int hidden, string code) =>
        file is null ? Text("articlesite", hidden, code, "") : Text(Cells.OneLine(file), hidden, code, " in this file");

    private static string Text(string place, int count, string code, string where) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}: … and {count:N0} more {code}{where} (--all shows them)");

    private RuleState StateOf(Diagnostic finding)
    {
        if (_rules.TryGetValue(finding.Rule.Code, out var state)) return state;
        return _rules[finding.Rule.Code] = new RuleState();
    }

    private sealed class RuleState
    {
        private int _errors;
        private int _files;
        private int _inFile;
        private bool _isInFile;
        private int _hiddenHere;

        public int HiddenElsewhere { get; private set; }

        public int HiddenFiles { get; private set; }

        /// <summary>How many of the file are hidden; the next finding is one of another file.</summary>
        public int EndFile()
        {
            var hidden = _hiddenHere;
            (_inFile, _isInFile, _hiddenHere) = (0, false, 0);
            return hidden;
        }

        public bool Shows(Diagnostic finding)
        {
            var isFirst = !_isInFile;
            _isInFile = true;
            if (isFirst) _files++;
            _inFile++;
            if (finding.Severity == Severity.Error && ++_errors <= LeastErrors) return true;
            if (_files > MostFiles)
            {
                HiddenElsewhere++;
                if (isFirst) HiddenFiles++;
                return false;
            }

            if (_inFile <= MostInFile) return true;
            _hiddenHere++;
            return false;
        }
    }
}
