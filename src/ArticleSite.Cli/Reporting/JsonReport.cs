using System.Globalization;
using System.Text.Json;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>
/// Findings as one JSON object. Every member is always there, null where there is nothing; new members may come, none
/// goes or changes its meaning without a new <c>version</c>.
/// </summary>
internal static class JsonReport
{
    private const int FormatVersion = 1;

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter output, BuildReport report) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        WriteSummary(json, report);
        WriteFindings(json, report);
        json.WriteEndObject();
    });

    private static void WriteSummary(Utf8JsonWriter json, BuildReport report)
    {
        var result = report.Result;
        json.WriteStartObject("summary");
        json.WriteString("command", report.Request.IsCheckOnly ? "check" : "build");
        json.WriteString("outcome", OutcomeWord(result.Outcome));
        json.WriteNumber("articles", result.ArticleCount);
        json.WriteNumber("pages", result.PageCount);
        json.WriteNumber("written", result.WrittenCount);
        json.WriteNumber("unchanged", result.UnchangedCount);
        json.WriteNumber("errors", report.ErrorCount);
        json.WriteNumber("warnings", report.WarningCount);
        json.WriteNumber("notes", report.NoteCount);
        json.WriteNumber("suppressed", result.SuppressedCount);
        json.WriteNumber("known", result.Known.Count);
        WriteNumber(json, "fixed", result.FixedCount);
        json.WriteNumber("milliseconds", (long)report.Elapsed.TotalMilliseconds);
        json.WriteString("nextAdChange", result.NextAdChange?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteStartArray("skipped");
        foreach (var (path, reason) in result.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("path", path.Value);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, BuildReport report)
    {
        var shelf = new SourceShelf(report.Result.ReadSource);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            WritePlace(json, finding.Location, shelf);
            json.WriteString("code", finding.Rule.Code);
            json.WriteString("rule", finding.Rule.Name);
            json.WriteString("category", CategoryWord.Of(finding.Rule.Category));
            json.WriteString("severity", SeverityWord.Of(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Help);
            WriteRelated(json, finding, shelf);
            WriteRepeats(json, finding, shelf);
            WriteFix(json, finding, shelf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, Diagnostic finding, SourceShelf shelf)
    {
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Location, shelf);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRepeats(Utf8JsonWriter json, Diagnostic finding, SourceShelf shelf)
    {
        json.WriteStartArray("repeats");
        foreach (var span in finding.Repeats)
        {
            json.WriteStartObject();
            WritePlace(json, finding.Location!.Value with { Span = span }, shelf); // only a finding with a place has more of them
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, Diagnostic finding, SourceShelf shelf)
    {
        if (finding is not { Fix: { } fix, Location: { } at })
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteString("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(json, at with { Span = edit.Span }, shelf);
            json.WriteString("replacement", edit.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation? location, SourceShelf shelf)
    {
        json.WriteString("path", location?.Path.Value);
        var place = location is { } there ? shelf.Place(there) : null;
        WriteNumber(json, "line", place?.Start.Line);
        WriteNumber(json, "column", place?.Start.Column);
        WriteNumber(json, "endLine", place?.End.Line);
        WriteNumber(json, "endColumn", place?.End.Column);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static string OutcomeWord(BuildOutcome outcome) => outcome switch
    {
        BuildOutcome.Succeeded => "succeeded",
        BuildOutcome.FindingsFailed => "findings-failed",
        BuildOutcome.ConfigurationFailed => "configuration-failed",
        _ => "input-output-failed",
    };
}
