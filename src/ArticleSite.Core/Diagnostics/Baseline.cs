using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// The findings a site had when somebody decided to live with them. Names and no places, so that it stays true when lines
/// move; sorted, so that a change of it reads well.
/// </summary>
public sealed class Baseline
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By path ("" for no file), then by code, then by name.</summary>
    private readonly SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> _entries = new(StringComparer.Ordinal);

    /// <summary>How many findings it holds.</summary>
    public int Count { get; private set; }

    /// <summary>A baseline of findings.</summary>
    /// <param name="findings">In the order of reports; those that a baseline cannot hold, and notes, are left out.</param>
    /// <param name="open">Gives a source; null for one that has gone.</param>
    public static Baseline Of(IEnumerable<Diagnostic> findings, Func<SourcePath, SourceText?> open)
    {
        var baseline = new Baseline();
        var names = new FindingFingerprints(open);
        foreach (var finding in findings)
            if (Holds(finding)) baseline.Add(finding.Location?.Path.Value ?? "", finding.Rule.Code, names.Next(finding));
        return baseline;
    }

    /// <summary>True for a finding that a baseline can hold.</summary>
    public static bool Holds(Diagnostic finding) => finding.Rule.IsBaselined && finding.Severity > Severity.Info;

    /// <summary>Reads a baseline's file.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Baseline Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var baseline = new Baseline();
        try
        {
            if (document.RootElement.GetProperty("version").GetInt32() != FormatVersion) throw new JsonException("its version is not known; a newer program wrote it");
            foreach (var path in document.RootElement.GetProperty("findings").EnumerateObject())
                foreach (var code in path.Value.EnumerateObject())
                    foreach (var name in code.Value.EnumerateArray()) baseline.Add(path.Name, code.Name, name.GetString() ?? "");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException("it is JSON, but no baseline: expected 'version' and 'findings'", wrong);
        }

        return baseline;
    }

    /// <summary>True when it holds a finding of this name.</summary>
    public bool Has(Diagnostic finding, string name) =>
        _entries.TryGetValue(finding.Location?.Path.Value ?? "", out var codes)
        && codes.TryGetValue(finding.Rule.Code, out var names)
        && names.Contains(name);

    /// <summary>The file's bytes: the same findings, the same bytes.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("version", FormatVersion);
            json.WriteStartObject("findings");
            foreach (var (path, codes) in _entries)
            {
                json.WriteStartObject(path);
                foreach (var (code, names) in codes)
                {
                    json.WriteStartArray(code);
                    foreach (var name in names) json.WriteStringValue(name);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private void Add(string path, string code, string name)
    {
        if (!_entries.TryGetValue(path, out var codes)) _entries[path] = codes = new(StringComparer.Ordinal);
        if (!codes.TryGetValue(code, out var names)) codes[code] = names = new(StringComparer.Ordinal);
        if (names.Add(name)) Count++;
    }
}
