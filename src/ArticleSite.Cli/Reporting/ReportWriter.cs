namespace ArticleSite.Cli.Reporting;

/// <summary>
/// Opens the folder of reports: each takes the same findings and writes another face of them. Nothing in here decides
/// what a finding means or how the program ends.
/// </summary>
internal static class ReportWriter
{
    /// <summary>Writes the findings in a format, without colour.</summary>
    public static void Write(TextWriter output, BuildReport report, ReportFormat format)
    {
        switch (format)
        {
            case ReportFormat.Json: JsonReport.Write(output, report); break;
            case ReportFormat.GitHub: GitHubReport.Write(output, report); break;
            case ReportFormat.Sarif: SarifReport.Write(output, report); break;
            default: TextReport.Write(output, report, Palette.Plain); break;
        }
    }
}
