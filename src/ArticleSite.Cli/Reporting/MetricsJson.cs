using System.Text.Json;
using ArticleSite.Core;
using ArticleSite.Core.Text;

namespace ArticleSite.Cli.Reporting;

/// <summary>What a build cost, for machines. Times are milliseconds, sizes bytes.</summary>
internal static class MetricsJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter output, BuildResult result) => JsonText.Write(output, json =>
    {
        var metrics = result.Metrics!; // only asked for where there are some
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("articles", result.ArticleCount);
        json.WriteNumber("articlesFromCache", result.CachedCount);
        json.WriteNumber("articleBytesRead", metrics.BytesRead);
        json.WriteNumber("pages", result.PageCount);
        json.WriteNumber("pagesRendered", result.Rebuilt.Count);
        json.WriteNumber("pageBytesRendered", metrics.BytesRendered);
        json.WriteStartArray("steps");
        foreach (var step in result.Steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name);
            WriteTime(json, "milliseconds", step.Elapsed);
            WriteTime(json, "processorMilliseconds", step.Processor);
            json.WriteNumber("allocatedBytes", step.Allocated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTemplates(json, "layouts", metrics.Layouts);
        WriteTemplates(json, "includes", metrics.Includes);
        json.WriteStartArray("slowestArticles");
        foreach (var article in metrics.SlowestArticles)
        {
            json.WriteStartObject();
            json.WriteString("path", article.Path.Value);
            WriteTime(json, "milliseconds", article.Elapsed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTemplates(Utf8JsonWriter json, string name, EquatableArray<TemplateTime> templates)
    {
        json.WriteStartArray(name);
        foreach (var template in templates)
        {
            json.WriteStartObject();
            json.WriteString("name", template.Name);
            json.WriteNumber("count", template.Count);
            json.WriteNumber("kept", template.Kept);
            WriteTime(json, "milliseconds", template.Elapsed);
            json.WriteNumber("bytes", template.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, TimeSpan time) => json.WriteNumber(name, Math.Round(time.TotalMilliseconds, 3));
}
