namespace ArticleSite.Cli.Reporting;

/// <summary>How findings are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people: one line and a view of the source.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Annotations of GitHub workflows.</summary>
    GitHub,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,
}
