using System.Buffers;
using System.Text;
using System.Text.Json;
using ArticleSite.Cli.Reporting;
using ArticleSite.Core;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Serve;

/// <summary>What the overlay of one page shows: every error of the site, and the warnings of the article on the page.</summary>
internal static class LiveFindings
{
    private const int MostShown = 20;

    /// <summary>The findings as one line of JSON, as <c>live.js</c> reads it.</summary>
    /// <param name="findings">Of the whole site, sorted.</param>
    /// <param name="source">The article on the page; null for a page of many.</param>
    /// <param name="isStale">True when the page shown is older than the findings.</param>
    /// <param name="read">Reads a source.</param>
    /// <param name="editorLink">The address that opens a place in the editor; null for none.</param>
    public static string Write(
        IReadOnlyList<Diagnostic> findings, SourcePath? source, bool isStale, SourceReading read, Func<SourcePath, LinePosition, string?> editorLink)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var warnings = findings.Where(finding => finding.Severity == Severity.Warning && finding.Location?.Path is { } path && path == source).ToList();
        var shelf = new SourceShelf(read);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", errors.Count);
            json.WriteNumber("warnings", warnings.Count);
            json.WriteBoolean("stale", isStale);
            json.WriteStartArray("items");
            foreach (var finding in errors.Concat(warnings).Take(MostShown)) Write(json, finding, shelf, editorLink);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, SourceShelf shelf, Func<SourcePath, LinePosition, string?> editorLink)
    {
        json.WriteStartObject();
        json.WriteString("severity", SeverityWord.Of(finding.Severity));
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteString("path", finding.Location?.Path.Value);
        if (finding.Location is { } at && shelf.Open(at.Path) is { } source)
        {
            var start = source.Place(at.Span).Start;
            json.WriteNumber("line", start.Line);
            json.WriteNumber("column", start.Column);
            json.WriteString("editor", editorLink(at.Path, start));
            var frame = SourceFrame.Of(source, at.Span);
            json.WriteStartObject("frame");
            json.WriteNumber("line", frame.Line);
            json.WriteString("text", frame.Text);
            json.WriteNumber("caretStart", frame.CaretStart);
            json.WriteNumber("caretLength", frame.CaretLength);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
