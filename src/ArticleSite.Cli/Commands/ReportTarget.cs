using ArticleSite.Cli.Reporting;

namespace ArticleSite.Cli.Commands;

/// <summary>A file that findings are written to.</summary>
/// <param name="Format">How.</param>
/// <param name="File">The file as typed.</param>
internal sealed record ReportTarget(ReportFormat Format, string File)
{
    /// <summary>The words for formats on the command line.</summary>
    public static string[] Words { get; } = ["text", "json", "github", "sarif"];

    /// <summary>A format by its word; text for none.</summary>
    public static ReportFormat FormatOf(string? word) => word switch
    {
        "json" => ReportFormat.Json,
        "github" => ReportFormat.GitHub,
        "sarif" => ReportFormat.Sarif,
        _ => ReportFormat.Text,
    };

    /// <summary>Reads <c>sarif=out.sarif</c>; a file without a format gets that of the screen.</summary>
    public static ReportTarget Parse(string typed, ReportFormat screen)
    {
        var equals = typed.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && Words.Contains(typed[..equals])
            ? new ReportTarget(FormatOf(typed[..equals]), typed[(equals + 1)..])
            : new ReportTarget(screen, typed);
    }
}
