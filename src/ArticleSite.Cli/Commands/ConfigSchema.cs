using System.Text.Json;
using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Commands;

/// <summary>The JSON Schema (2020-12) of <c>site.config.yml</c>, read off the one list of settings.</summary>
internal static class ConfigSchema
{
    /// <summary>The dialect.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Writes the schema.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Dialect);
        json.WriteString("title", "The configuration of an ArticleSite");
        WriteLevel(json, "", SiteConfigReader.Settings);
        json.WriteEndObject();
    }

    /// <summary>The settings below a prefix; a name with dots behind it is a level of its own.</summary>
    private static void WriteLevel(Utf8JsonWriter json, string prefix, IReadOnlyList<SiteSetting> settings)
    {
        WriteTypes(json, "object");
        json.WriteStartObject("properties");
        foreach (var level in settings.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal)).GroupBy(setting => setting.Key[prefix.Length..].Split('.')[0]))
        {
            json.WriteStartObject(level.Key);
            var key = prefix + level.Key;
            if (level.FirstOrDefault(setting => setting.Key == key) is { } setting) WriteSetting(json, setting, settings);
            else WriteLevel(json, key + ".", settings);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteSetting(Utf8JsonWriter json, SiteSetting setting, IReadOnlyList<SiteSetting> settings)
    {
        json.WriteString("description", setting.Meaning);
        if (setting.Type == "true or false") WriteSwitch(json, setting);
        else if (NumberRange(setting.Type) is { } range) WriteNumber(json, setting, range);
        else if (Words(setting.Type) is { } words) WriteChoice(json, setting, words);
        else if (setting.Type.StartsWith("list", StringComparison.Ordinal)) WriteList(json, setting);
        else if (setting.Type.StartsWith("mapping", StringComparison.Ordinal)) WriteMapping(json, setting, settings);
        else WriteText(json, setting);
    }

    /// <summary>A mapping whose keys are the author's own; some may still be settings.</summary>
    private static void WriteMapping(Utf8JsonWriter json, SiteSetting setting, IReadOnlyList<SiteSetting> settings)
    {
        WriteTypes(json, "object");
        var parts = settings.Where(other => other.Key.StartsWith(setting.Key + ".", StringComparison.Ordinal)).ToList();
        if (parts.Count == 0) return;
        json.WriteStartObject("properties");
        foreach (var part in parts)
        {
            json.WriteStartObject(part.Key[(setting.Key.Length + 1)..]);
            WriteSetting(json, part, settings);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSwitch(Utf8JsonWriter json, SiteSetting setting)
    {
        WriteTypes(json, "boolean");
        if (setting.Default.Length > 0) json.WriteBoolean("default", setting.Default == "true");
    }

    private static void WriteNumber(Utf8JsonWriter json, SiteSetting setting, (int Least, int Greatest) range)
    {
        WriteTypes(json, "integer");
        json.WriteNumber("minimum", range.Least);
        json.WriteNumber("maximum", range.Greatest);
        if (int.TryParse(setting.Default, System.Globalization.CultureInfo.InvariantCulture, out var number)) json.WriteNumber("default", number);
    }

    private static void WriteChoice(Utf8JsonWriter json, SiteSetting setting, string[] words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteNullValue();
        json.WriteEndArray();
        if (setting.Default.Length > 0) json.WriteString("default", setting.Default);
    }

    private static void WriteText(Utf8JsonWriter json, SiteSetting setting)
    {
        // a title of digits is a text, too: YAML editors would call it a number
        WriteTypes(json, "string", "number");
        if (setting.Type.Contains("address", StringComparison.Ordinal)) json.WriteString("format", "uri");
        json.WriteString("default", setting.Default);
    }

    /// <summary>"list of begin and end" is a list of mappings with these two keys; of anything else the items are not told.</summary>
    private static void WriteList(Utf8JsonWriter json, SiteSetting setting)
    {
        WriteTypes(json, "array");
        if (setting.Type.Split(' ') is not ["list", "of", var first, "and", var second]) return;
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        json.WriteStringValue(first);
        json.WriteStringValue(second);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A type, or nothing: a key with nothing after it means the default.</summary>
    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static (int Least, int Greatest)? NumberRange(string type) =>
        type.Split(' ') is ["number", "from", var least, "to", var greatest]
        && int.TryParse(least, System.Globalization.CultureInfo.InvariantCulture, out var from)
        && int.TryParse(greatest, System.Globalization.CultureInfo.InvariantCulture, out var to)
            ? (from, to)
            : null;

    /// <summary>The words of "strip, keep or error"; null where these are no words.</summary>
    private static string[]? Words(string type)
    {
        var words = type.Replace(" or ", ", ", StringComparison.Ordinal).Split(", ");
        return words.Length > 1 && words.All(word => word.All(c => char.IsAsciiLetterLower(c) || c is '-' or '_')) ? words : null;
    }
}
