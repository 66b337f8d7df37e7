using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticleSite.Core.Render.Machine;

/// <summary>Writes a JSON file: UTF-8, a line end behind it.</summary>
internal static class JsonFile
{
    // a file of its own stands in no page: its text may be written as it is
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> members) => WriteAny(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    public static byte[] WriteArray(Action<Utf8JsonWriter> items) => WriteAny(json =>
    {
        json.WriteStartArray();
        items(json);
        json.WriteEndArray();
    });

    /// <summary>Most files are no longer.</summary>
    private const int UsualBytes = 16 * 1024;

    private static byte[] WriteAny(Action<Utf8JsonWriter> value)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualBytes);
        using (var json = new Utf8JsonWriter(buffer, s_options)) value(json);

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
