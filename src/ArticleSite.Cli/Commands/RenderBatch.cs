using System.Text.Json;
using ArticleSite.Cli.Reporting;
using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>
/// Renders requests from stdin, a JSON object a line: <c>{"id","template","model","includes":{"name":"text"}}</c>.
/// Each is answered at once with a line, in order: <c>{"id","ok":true,"output"}</c> or <c>{"id","ok":false,"error"}</c>.
/// A request that fails is an answer, not a failure of the command. Errors of a template are told as other
/// implementations of the language tell them, all of them, so that answers can be compared.
/// </summary>
internal static class RenderBatch
{
    private const string TemplateName = "text";

    /// <summary>Answers until stdin ends.</summary>
    public static int Run(RenderOptions options, Surroundings surroundings)
    {
        while (Interruptible.Wait(surroundings.In.ReadLine, surroundings.Cancellation) is { } line)
        {
            if (line.AsSpan().Trim().TrimStart('\uFEFF').IsEmpty) continue;
            var answer = Answer(line.TrimStart('\uFEFF'), options);
            JsonText.WriteLine(surroundings.Out, json => Write(json, answer));
            surroundings.Out.Flush();
        }

        return ExitCode.Clean;
    }

    private static BatchAnswer Answer(string line, RenderOptions options)
    {
        var id = "null";
        try
        {
            using var document = JsonDocument.Parse(line, JsonModel.Options);
            var request = document.RootElement;
            if (request.ValueKind != JsonValueKind.Object) throw new JsonException("a request is a JSON object");
            if (request.TryGetProperty("id", out var given)) id = given.GetRawText();
            return Rendered(id, request, options);
        }
        catch (TemplateException failure)
        {
            return new BatchAnswer(id, IsOk: false, failure.Diagnostic.ToPlainString());
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            return new BatchAnswer(id, IsOk: false, $"request: {failure.Message}");
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException))
        {
            // a fault of the engine: the requests behind this one still want their answers
            return new BatchAnswer(id, IsOk: false, $"internal error: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private static BatchAnswer Rendered(string id, JsonElement request, RenderOptions options)
    {
        if (!request.TryGetProperty("template", out var text) || text.ValueKind != JsonValueKind.String)
            throw new JsonException("a request needs a string 'template'");
        var hasModel = request.TryGetProperty("model", out var model) && model.ValueKind != JsonValueKind.Null;
        var data = hasModel ? JsonModel.Object(model) : new TemplateObject();
        var loader = new NamedTemplates(Includes(request));
        var template = Template.Parse(JsonModel.Text(text), TemplateName);
        return template.HasErrors
            ? new BatchAnswer(id, IsOk: false, string.Join('\n', template.Diagnostics.Select(mistake => mistake.ToPlainString())))
            : new BatchAnswer(id, IsOk: true, template.Render(data, options with { Loader = loader }));
    }

    private static Dictionary<string, string> Includes(JsonElement request)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!request.TryGetProperty("includes", out var includes) || includes.ValueKind == JsonValueKind.Null) return texts;
        if (includes.ValueKind != JsonValueKind.Object) throw new JsonException("'includes' is an object of texts");
        foreach (var include in includes.EnumerateObject())
        {
            if (include.Value.ValueKind != JsonValueKind.String) throw new JsonException($"include '{include.Name}' is no text");
            texts[include.Name] = JsonModel.Text(include.Value);
        }

        return texts;
    }

    private static void Write(Utf8JsonWriter json, BatchAnswer answer)
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteRawValue(answer.Id);
        json.WriteBoolean("ok", answer.IsOk);
        json.WriteString(answer.IsOk ? "output" : "error", answer.Text);
        json.WriteEndObject();
    }

    /// <param name="Id">The request's, as JSON.</param>
    /// <param name="IsOk">It was rendered.</param>
    /// <param name="Text">The output, or what went wrong.</param>
    private sealed record BatchAnswer(string Id, bool IsOk, string Text);
}
