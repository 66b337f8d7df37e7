using System.Globalization;
using System.Text.Json;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Cli.Reporting;

/// <summary>Findings as SARIF 2.1.0, which code scanning services take in; at most as many as they take, worst first.</summary>
internal static class SarifReport
{
    /// <summary>Services refuse a run with more results.</summary>
    public const int MostResults = 25_000;

    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes the log.</summary>
    public static void Write(TextWriter output, BuildReport report) => JsonText.Write(output, json =>
    {
        var results = Chosen(report, out var all);
        var rules = RulesOf(results);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        WriteInvocation(json, report, results.Count, all);
        WriteBase(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        var writer = new SarifResults(json, report, rules);
        json.WriteStartArray("results");
        foreach (var (finding, isKnown) in results) writer.Write(finding, isKnown);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A member with a text.</summary>
    public static void WriteMessage(Utf8JsonWriter json, string name, string text, string? markdown = null)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        if (markdown is not null) json.WriteString("markdown", markdown);
        json.WriteEndObject();
    }

    /// <summary>New and known findings in the order of reports; when they are too many, the mildest known ones go first.</summary>
    private static List<(Diagnostic Finding, bool IsKnown)> Chosen(BuildReport report, out int all)
    {
        List<(Diagnostic Finding, bool IsKnown)> found = [.. report.Findings.Select(finding => (finding, false)), .. report.Result.Known.Select(finding => (finding, true))];
        all = found.Count;
        if (all > MostResults)
            found = [.. found.OrderBy(one => one.IsKnown).ThenByDescending(one => one.Finding.Severity).Take(MostResults)]; // sorting keeps the order of equals
        found.Sort((left, right) => Diagnostic.Compare(left.Finding, right.Finding));
        return found;
    }

    /// <summary>The rules the findings are about, sorted by code.</summary>
    private static List<DiagnosticRule> RulesOf(List<(Diagnostic Finding, bool IsKnown)> results) =>
        [.. results.Select(result => result.Finding.Rule).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ArticleSite");
        json.WriteString("semanticVersion", CommandLine.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", rule.Name);
        WriteMessage(json, "shortDescription", rule.Title);
        if (RulePages.Read(rule.Code) is { } page) WriteMessage(json, "help", $"{rule.Title}. 'articlesite explain {rule.Code}' tells more.", page);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SeverityWord.SarifLevel(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(CategoryWord.Of(rule.Category));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, BuildReport report, int written, int all)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Result.Outcome is BuildOutcome.Succeeded or BuildOutcome.FindingsFailed);
        if (all > written)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteMessage(json, "message", string.Create(CultureInfo.InvariantCulture, $"{all:N0} findings, of which the worst {written:N0} are here"));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Says what paths count from, without naming a folder of this machine.</summary>
    private static void WriteBase(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifResults.Base);
        WriteMessage(json, "description", "The root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
