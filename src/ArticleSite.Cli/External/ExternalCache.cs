using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleSite.Core.Check;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.External;

/// <summary>
/// What other sites said and when, kept in <c>.articlesite/external-links.json</c> so that nobody is asked twice a week. A file
/// that cannot be read is as good as none.
/// </summary>
internal sealed class ExternalCache
{
    private const int FormatVersion = 1;

    private static readonly TimeSpan s_longest = TimeSpan.FromDays(90);

    private static readonly JsonWriterOptions s_readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_words = [.. Enum.GetValues<ExternalState>().Select(state => state.ToString().ToLowerInvariant())];

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, (ExternalAnswer Answer, DateTimeOffset At)> _answers = new(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    public static ExternalCache Read(IFileSystem files, string path)
    {
        var cache = new ExternalCache();
        if (!files.FileExists(path)) return cache;
        try
        {
            using var document = JsonDocument.Parse(files.ReadFile(path));
            if (document.RootElement.GetProperty("version").GetInt32() != FormatVersion) return cache;
            foreach (var link in document.RootElement.GetProperty("links").EnumerateObject())
            {
                var state = Array.IndexOf(s_words, link.Value.GetProperty("state").GetString());
                if (state < 0) continue;
                var answer = new ExternalAnswer((ExternalState)state, link.Value.GetProperty("moved_to").GetString(), link.Value.GetProperty("reason").GetString() ?? "");
                cache._answers[link.Name] = (answer, link.Value.GetProperty("checked").GetDateTimeOffset());
            }
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            cache._answers.Clear();
        }

        return cache;
    }

    /// <summary>An answer that is still believed.</summary>
    public ExternalAnswer? Find(string url, DateTimeOffset now, ExternalOptions options)
    {
        lock (_gate)
        {
            if (!_answers.TryGetValue(url, out var known)) return null;
            var isGood = known.Answer.State is ExternalState.Alive or ExternalState.Moved;
            var age = now - known.At;
            return age >= TimeSpan.Zero && age < (isGood ? options.MaxAge : options.MaxAgeOfBad) ? known.Answer : null;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Add(string url, ExternalAnswer answer, DateTimeOffset now)
    {
        lock (_gate) _answers[url] = (answer, now);
    }

    /// <summary>Writes the file, without answers that nobody would believe any more.</summary>
    public void Write(IFileSystem files, string path, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_readable))
        {
            json.WriteStartObject();
            json.WriteNumber("version", FormatVersion);
            json.WriteStartObject("links");
            lock (_gate)
            {
                foreach (var (url, (answer, at)) in _answers)
                {
                    if (now - at > s_longest) continue;
                    json.WriteStartObject(url);
                    json.WriteString("state", s_words[(int)answer.State]);
                    json.WriteString("moved_to", answer.MovedTo);
                    json.WriteString("reason", answer.Reason);
                    json.WriteString("checked", at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        if (Path.GetDirectoryName(path) is { } folder) files.CreateFolder(folder);
        files.WriteFile(path, buffer.WrittenSpan.ToArray());
    }
}
