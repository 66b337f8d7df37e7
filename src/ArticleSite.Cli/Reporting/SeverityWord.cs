using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>What each severity is called, by people and by the formats.</summary>
internal static class SeverityWord
{
    /// <summary>In text and JSON.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>In SARIF (section 3.27.10).</summary>
    public static string SarifLevel(Severity severity) => severity == Severity.Info ? "note" : Of(severity);

    /// <summary>In GitHub workflow commands.</summary>
    public static string GitHubCommand(Severity severity) => severity == Severity.Info ? "notice" : Of(severity);
}
