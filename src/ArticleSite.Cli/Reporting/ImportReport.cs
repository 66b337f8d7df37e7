using System.Globalization;
using System.Text.Json;
using ArticleSite.Cli.Commands;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Import;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>What an import took, changed and left, for people and for programs.</summary>
internal sealed class ImportReport(ImportPlan plan, ImportOutcome? outcome, ImportSettings settings, IFileSystem files)
{
    private readonly SourceShelf _shelf = new((SourcePath path, ref byte[] memory) => Read(path, ref memory, settings.Folder, files));

    /// <summary>Findings, then numbers. On a screen notes are counted only, unless all are wanted.</summary>
    public void WriteText(TextWriter output, bool isWhole)
    {
        var hidden = 0;
        foreach (var finding in plan.Findings)
        {
            if (finding.Severity == Severity.Info && !isWhole && !settings.IsAll)
            {
                hidden++;
                continue;
            }

            output.WriteLine($"{Place(finding)}: {SeverityWord.Of(finding.Severity)} {finding.Rule.Code}: {Cells.OneLine(finding.Message)}");
            if (finding.Help is { } help) output.WriteLine($"help: {Cells.OneLine(help)}");
        }

        if (hidden > 0) output.WriteLine($"{Counted.Of(hidden, "note")} on what was changed and left; --all shows them, --report FILE keeps them");
        foreach (var refused in outcome?.Refused ?? []) output.WriteLine($"{Cells.OneLine(refused)}: not written: it was changed here since the last import; --force replaces it");
        if (outcome is null) return;
        string[] kinds = [.. KindsOf().Where(kind => kind.Count > 0).Select(kind => $"{Counted.Of(kind.Count, kind.Name)}{(kind.Changed > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({kind.Changed:N0} changed)") : "")}")];
        if (kinds.Length > 0) output.WriteLine(string.Join(", ", kinds)); // in place only a configuration is made
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"imported {Counted.Of(plan.Files.Count, "file")}: {outcome.Written.Count:N0} written, {outcome.Unchanged.Count:N0} unchanged, {outcome.Refused.Count:N0} refused; {Counted.Of(CountOf(Severity.Error), "error")}, {Counted.Of(CountOf(Severity.Warning), "warning")}, {Counted.Of(CountOf(Severity.Info), "note")}"));
    }

    /// <summary>The same as JSON; docs/import-hexo.md lists the fields.</summary>
    public void WriteJson(TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("files");
        var refused = (outcome?.Refused ?? []).ToHashSet(StringComparer.Ordinal);
        var written = (outcome?.Written ?? []).ToHashSet(StringComparer.Ordinal);
        foreach (var file in plan.Files)
        {
            json.WriteStartObject();
            json.WriteString("from", file.From?.Value);
            json.WriteString("to", file.To);
            json.WriteString("kind", file.Kind.ToString().ToLowerInvariant());
            json.WriteString("state", refused.Contains(file.To) ? "refused" : written.Contains(file.To) ? "written" : outcome is null ? "planned" : "unchanged");
            json.WriteNumber("edits", file.EditCount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in plan.Findings) WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteFinding(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("severity", SeverityWord.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteString("path", finding.Location?.Path.Value);
        if (finding.Location is { } at && _shelf.Place(at) is { } place)
        {
            json.WriteNumber("line", place.Start.Line);
            json.WriteNumber("column", place.Start.Column);
        }

        json.WriteEndObject();
    }

    private IEnumerable<(string Name, int Count, int Changed)> KindsOf() =>
        ((ReadOnlySpan<(ImportKind Kind, string Name)>)[(ImportKind.Article, "article"), (ImportKind.Draft, "draft"), (ImportKind.Page, "page"), (ImportKind.File, "other file")]).ToArray()
            .Select(kind => (kind.Name, plan.Files.Count(file => file.Kind == kind.Kind), plan.Files.Count(file => file.Kind == kind.Kind && file.Content is not null)));

    private int CountOf(Severity severity) => plan.Findings.Count(finding => finding.Severity == severity);

    private string Place(Diagnostic finding)
    {
        if (finding.Location is not { } at) return "articlesite";
        var path = Cells.OneLine(at.Path.Value);
        return _shelf.Place(at) is { } place ? string.Create(CultureInfo.InvariantCulture, $"{path}({place.Start.Line},{place.Start.Column})") : path;
    }

    private static int? Read(SourcePath path, ref byte[] memory, string folder, IFileSystem files)
    {
        var whole = folder + "/" + path.Value;
        return files.FileExists(whole) ? files.ReadFile(whole, ref memory) : null;
    }
}
