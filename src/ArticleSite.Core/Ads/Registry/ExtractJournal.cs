using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads.Registry;

/// <summary>
/// What extracting has changed, so that it can be undone: <c>extracted.json</c> beside the registry. It is written before
/// any other file is touched, so it may name changes that were never made; the hashes tell.
/// </summary>
public sealed record ExtractJournal
{
    /// <summary>The only form there is.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The form of the file.</summary>
    public required int Version { get; init; }

    /// <summary>The registry's text before the first extraction; null when there was none.</summary>
    public string? RegistryBefore { get; init; }

    /// <summary>The SHA-256 of the registry as it was written; empty when the author had edited it since, so that it stays.</summary>
    public required string RegistryAfter { get; init; }

    /// <summary>What was changed, in the order it was done. A file that was extracted twice is here twice.</summary>
    public required IReadOnlyList<ExtractedFile> Files { get; init; }

    /// <summary>The journal's place: beside the registry.</summary>
    public static string PathFor(AdRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Registry[..(rules.Registry.LastIndexOf('/') + 1)] + "extracted.json";
    }

    /// <summary>Reads a journal; null for what is none.</summary>
    public static ExtractJournal? Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ExtractJournalContext.Readable.ExtractJournal) is { Version: CurrentVersion } journal ? journal : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The journal's bytes: readable, so that a change of the sources shows what went.</summary>
    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ExtractJournalContext.Readable.ExtractJournal), (byte)'\n'];
}

/// <summary>What was changed in one file at one time.</summary>
public sealed record ExtractedFile
{
    /// <summary>Relative to the root.</summary>
    public required string Path { get; init; }

    /// <summary>The SHA-256 of the bytes before, in lower case hex digits.</summary>
    public required string Before { get; init; }

    /// <summary>The SHA-256 of the bytes after.</summary>
    public required string After { get; init; }

    /// <summary>In the order of the file, without overlap.</summary>
    public required IReadOnlyList<ExtractedEdit> Edits { get; init; }
}

/// <summary>One change to a file's bytes.</summary>
/// <param name="At">How many bytes stand before it in the file as it was.</param>
/// <param name="Removed">What went.</param>
/// <param name="Put">What came.</param>
public sealed record ExtractedEdit(int At, string Removed, string Put);

[JsonSerializable(typeof(ExtractJournal))]
internal sealed partial class ExtractJournalContext : JsonSerializerContext
{
    public static ExtractJournalContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file of text, never part of a page
    });
}
