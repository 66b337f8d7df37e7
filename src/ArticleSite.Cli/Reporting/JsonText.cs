using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticleSite.Cli.Reporting;

/// <summary>JSON as the program writes it: by hand, readable letters of every script, the same bytes on every system.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        // for files and pipes, not for HTML: no need to escape anything but what JSON asks for
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions OnOneLine = Readable with { Indented = false };

    /// <summary>Writes a document over many lines.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, Readable, write);

    /// <summary>Writes a document on one line.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, OnOneLine, write);

    private static void Write(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options)) write(json);
        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        output.Write('\n');
    }
}
