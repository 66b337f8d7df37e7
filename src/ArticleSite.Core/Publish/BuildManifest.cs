using System.Buffers;
using System.Text.Json;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>
/// <c>build-manifest.json</c> in the output folder: every file with its size and SHA-256, sorted by path. It tells a
/// later build that the folder may be replaced, and lets anybody verify a copy of the site.
/// </summary>
public static class BuildManifest
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = "build-manifest.json";

    /// <summary>The manifest's bytes.</summary>
    internal static ReadOnlyMemory<byte> Write(string generator, IReadOnlyCollection<PublishedFile> entries)
    {
        const int usual = 224; // of a file
        var buffer = new ArrayBufferWriter<byte>(usual * (entries.Count + 1));
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("generator", generator);
            json.WriteStartArray("files");
            Span<byte> hash = stackalloc byte[FileHash.Size];
            Span<char> letters = stackalloc char[2 * FileHash.Size];
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("path", entry.Path);
                json.WriteNumber("bytes", entry.Length);
                entry.Sha256.Write(hash);
                _ = Convert.TryToHexStringLower(hash, letters, out _);
                json.WriteString("sha256", letters);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
