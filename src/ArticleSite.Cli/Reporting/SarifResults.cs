using System.Text.Json;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>Writes the results of a SARIF run (SARIF 2.1.0, section 3.27), one finding after the other.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, BuildReport report, List<DiagnosticRule> rules)
{
    /// <summary>What all paths count from.</summary>
    public const string Base = "%SRCROOT%";

    private readonly SourceShelf _shelf = new(report.Result.ReadSource);
    private readonly FindingFingerprints _names = new(report.Result.OpenSource);
    private readonly bool _hasBaseline = report.Request.Baseline is not null;

    /// <summary>Writes one; in the order of reports, as equal ones are counted.</summary>
    public void Write(Diagnostic finding, bool isKnown)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", rules.FindIndex(rule => rule.Code == finding.Rule.Code));
        json.WriteString("level", SeverityWord.SarifLevel(finding.Severity));
        SarifReport.WriteMessage(json, "message", finding.Help is { } help ? $"{finding.Message}\nhelp: {help}" : finding.Message);
        WriteLocations(finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("articleSite/v2", _names.Next(finding));
        json.WriteEndObject();
        if (_hasBaseline) json.WriteString("baselineState", isKnown ? "unchanged" : "new");
        if (isKnown) WriteSuppression();
        if (finding is { Fix: { } fix, Location: { } at }) WriteFix(fix, at.Path);
        json.WriteEndObject();
    }

    private void WriteSuppression()
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", "The finding is in the baseline.");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteFix(DiagnosticFix fix, SourcePath path)
    {
        if (_shelf.Open(path) is null) return;
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        SarifReport.WriteMessage(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(path);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            if (_shelf.Place(new SourceLocation(path, edit.Span)) is { } place) WriteRegion("deletedRegion", place); // the file is open
            SarifReport.WriteMessage(json, "insertedContent", edit.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteLocations(Diagnostic finding)
    {
        json.WriteStartArray("locations");
        if (finding.Location is { } location) WriteLocation(location, null, null);
        json.WriteEndArray();
        if (finding.Related.IsEmpty && finding.Repeats.IsEmpty) return;
        var repeats = finding.Repeats.Select(span => new RelatedLocation(finding.Location!.Value with { Span = span }, "the same here")); // only a finding with a place has more of them
        var id = 0;
        json.WriteStartArray("relatedLocations");
        foreach (var related in finding.Related.Concat(repeats)) WriteLocation(related.Location, related.Message, ++id);
        json.WriteEndArray();
    }

    private void WriteLocation(SourceLocation location, string? message, int? id)
    {
        json.WriteStartObject();
        if (id is { } number) json.WriteNumber("id", number);
        if (message is not null) SarifReport.WriteMessage(json, "message", message);
        json.WriteStartObject("physicalLocation");
        WriteArtifact(location.Path);
        if (_shelf.Place(location) is { } place) WriteRegion("region", place);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteArtifact(SourcePath path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RelativeUri(report.RepositoryPrefix + path.Value));
        json.WriteString("uriBaseId", Base);
        json.WriteEndObject();
    }

    private void WriteRegion(string name, PlaceRange place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Start.Line);
        json.WriteNumber("startColumn", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
        json.WriteEndObject();
    }

    private static string RelativeUri(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
