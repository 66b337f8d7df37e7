using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ArticleSite.Templating;

namespace ArticleSite.Cli.Commands;

/// <summary>Turns JSON into values for templates: keys keep their order, numbers the smallest kind that holds them.</summary>
internal static class JsonModel
{
    /// <summary>Deeper data than this is a mistake or an attack.</summary>
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 256 };

    /// <summary>Reads a model.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static TemplateObject Read(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        return Object(document.RootElement);
    }

    /// <summary>An object as a model.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static TemplateObject Object(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new JsonException($"a model is a JSON object, not {Kind(element)}");
        var members = new TemplateObject();
        foreach (var member in element.EnumerateObject()) members[Whole(() => member.Name)] = Value(member.Value);
        return members;
    }

    /// <summary>A string's characters.</summary>
    /// <exception cref="JsonException">It has half a character: <c>"\ud800"</c>.</exception>
    public static string Text(JsonElement element) => Whole(() => element.GetString()!); // called for strings only

    private static string Whole(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException(half.Message, half);
        }
    }

    private static TemplateValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object(element),
        JsonValueKind.Array => Array(element),
        JsonValueKind.String => Text(element),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => TemplateValue.Null,
    };

    private static TemplateArray Array(JsonElement element)
    {
        var items = new TemplateArray(element.GetArrayLength());
        foreach (var item in element.EnumerateArray()) items.Add(Value(item));
        return items;
    }

    private static TemplateValue Number(JsonElement element)
    {
        if (element.TryGetInt32(out var small)) return small;
        if (element.TryGetInt64(out var large)) return large;
        var text = element.GetRawText();
        // only so many digits: reading a huge integer takes time that grows with their square
        return text.Length < 400 && text.AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? BigInteger.Parse(text, CultureInfo.InvariantCulture)
            : element.GetDouble();
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
