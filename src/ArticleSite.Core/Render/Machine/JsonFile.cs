using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticleSite.Core.Render.Machine;

/// <summary>Writes a JSON file: UTF-8, a line end behind it.</summary>
internal static class JsonFile
{
    // a file of its own stands in no page: its text may be written as it is
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> to, Action<Utf8JsonWriter> members) => WriteAny(to, json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    public static void WriteArray(IBufferWriter<byte> to, Action<Utf8JsonWriter> items) => WriteAny(to, json =>
    {
        json.WriteStartArray();
        items(json);
        json.WriteEndArray();
    });

    private static void WriteAny(IBufferWriter<byte> to, Action<Utf8JsonWriter> value)
    {
        using (var json = new Utf8JsonWriter(to, s_options)) value(json);

        to.Write("\n"u8);
    }
}
