using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>A finished build as the reports need it: the findings sorted and counted.</summary>
internal sealed record BuildReport
{
    /// <summary>Sorts and counts the findings of a build.</summary>
    public BuildReport(BuildResult result, BuildRequest request)
    {
        Result = result;
        Request = request;
        Findings = AreSorted(result.Findings) ? result.Findings : result.Findings.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).ToEquatableArray();
        foreach (var finding in Findings)
        {
            if (finding.Severity == Severity.Error) ErrorCount++;
            else if (finding.Severity == Severity.Warning) WarningCount++;
            else NoteCount++;
        }
    }

    /// <summary>Builds give them in this order; what else makes findings need not.</summary>
    private static bool AreSorted(EquatableArray<Diagnostic> findings)
    {
        for (var i = 1; i < findings.Count; i++)
            if (Diagnostic.Compare(findings[i - 1], findings[i]) > 0) return false;
        return true;
    }

    /// <summary>What the build made.</summary>
    public BuildResult Result { get; }

    /// <summary>What it was told.</summary>
    public BuildRequest Request { get; }

    /// <summary>Sorted by file, position, code.</summary>
    public EquatableArray<Diagnostic> Findings { get; }

    /// <summary>How many errors.</summary>
    public int ErrorCount { get; }

    /// <summary>How many warnings.</summary>
    public int WarningCount { get; }

    /// <summary>How many findings that are neither.</summary>
    public int NoteCount { get; }

    /// <summary>From the first step to the last.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Show only what fails the build.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Show notes and times too.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Show every finding, however many are alike.</summary>
    public bool IsAll { get; init; }

    /// <summary>What the build cost stands in a file.</summary>
    public bool IsMetricsInFile { get; init; }

    /// <summary>Say of each page that was rendered why.</summary>
    public bool ExplainsRebuild { get; init; }

    /// <summary>The output folder as a person in the current folder would write it.</summary>
    public string ShownOutputFolder { get; init; } = "";

    /// <summary>What goes before a path to make it relative to the repository; empty, or ends with a slash.</summary>
    public string RepositoryPrefix { get; init; } = "";

    /// <summary>True for findings the text report shows: all but notes, with --quiet only what fails the build.</summary>
    public bool Shows(Diagnostic finding) =>
        IsQuiet ? finding.Severity >= (Request.FailOn ?? Severity.Error) : IsVerbose || finding.Severity > Severity.Info;
}
