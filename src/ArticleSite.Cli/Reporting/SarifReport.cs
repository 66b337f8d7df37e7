using System.Text.Json;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>Findings as SARIF 2.1.0, which code scanning services take in.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes the log.</summary>
    public static void Write(TextWriter output, BuildReport report) => JsonText.Write(output, json =>
    {
        var rules = UsedRules(report);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        WriteInvocation(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, report, rules);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The rules the findings are about, sorted by code.</summary>
    private static List<DiagnosticRule> UsedRules(BuildReport report) =>
        [.. report.Findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ArticleSite");
        json.WriteString("semanticVersion", CommandLine.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteMessage(json, "shortDescription", rule.Title);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SeverityWord.SarifLevel(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, BuildReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Result.Outcome is BuildOutcome.Succeeded or BuildOutcome.FindingsFailed);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, BuildReport report, List<DiagnosticRule> rules)
    {
        var shelf = new SourceShelf(report.Result.OpenSource);
        var fingerprints = new SarifFingerprints(shelf);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule.Code);
            json.WriteNumber("ruleIndex", rules.FindIndex(rule => rule.Code == finding.Rule.Code));
            json.WriteString("level", SeverityWord.SarifLevel(finding.Severity));
            WriteMessage(json, "message", finding.Help is { } help ? $"{finding.Message}\nhelp: {help}" : finding.Message);
            WriteLocations(json, finding, shelf, report.RepositoryPrefix);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("articleSite/v1", fingerprints.Of(finding));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter json, Diagnostic finding, SourceShelf shelf, string prefix)
    {
        json.WriteStartArray("locations");
        if (finding.Location is { } location) WriteLocation(json, location, null, null, shelf, prefix);
        json.WriteEndArray();
        if (finding.Related.IsEmpty) return;
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Count; i++)
            WriteLocation(json, finding.Related[i].Location, finding.Related[i].Message, i + 1, shelf, prefix);
        json.WriteEndArray();
    }

    private static void WriteLocation(
        Utf8JsonWriter json, SourceLocation location, string? message, int? id, SourceShelf shelf, string prefix)
    {
        json.WriteStartObject();
        if (id is { } number) json.WriteNumber("id", number);
        if (message is not null) WriteMessage(json, "message", message);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RelativeUri(prefix + location.Path.Value));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        if (shelf.Place(location) is { } place) WriteRegion(json, place);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, PlaceRange place)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Start.Line);
        json.WriteNumber("startColumn", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string RelativeUri(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
