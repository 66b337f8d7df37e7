using System.Text.Json;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Parse;

namespace ArticleSite.Cli.Commands;

/// <summary>The JSON Schema (2020-12) of front matter. Keys of the author's own are allowed: templates may want them.</summary>
internal static class FrontMatterSchema
{
    private const string Text = "text";
    private const string Date = "date";
    private const string Switch = "switch";
    private const string Texts = "texts";

    private static readonly Dictionary<string, (string Type, string Meaning)> s_keys = new(StringComparer.Ordinal)
    {
        ["title"] = (Text, "Shown as the page's only top heading."),
        ["date"] = (Date, "When the article was published."),
        ["updated"] = (Date, "When it was last changed; not before date."),
        ["tags"] = (Texts, "In your order; repeats are dropped."),
        ["categories"] = ("categories", "Where the article belongs: one name, a list that is one path from the top, or a list of lists."),
        ["description"] = (Text, "One or two sentences for search engines and lists."),
        ["excerpt"] = (Text, "A longer teaser for lists."),
        ["keywords"] = (Texts, "For search engines that still read them: a list, or text with commas."),
        ["thumbnail"] = (Text, "The picture in lists and on social media: an address or a site path."),
        ["slug"] = (Text, "The last part of the address; else the file name without .md."),
        ["permalink"] = (Text, "The whole address below the base URL; wins over the configured pattern."),
        ["layout"] = (Text, "The layout's name without extension."),
        ["draft"] = (Switch, "A draft is only built with --drafts."),
        ["published"] = (Switch, "The other way round: false is a draft."),
        ["aliases"] = (Texts, "Old addresses that lead here."),
        ["author"] = (Text, "Where it is not the site's author."),
        ["lang"] = (Text, "Where it is not the site's language: de, en-GB."),
        ["translation_key"] = (Text, "What an article and its translations share; each needs its own lang."),
        ["noindex"] = (Switch, "Asks search engines to leave the page out."),
        ["ads"] = (Text, "What becomes of this article's ads; wins over the site's policies."),
        ["related"] = (Texts, "Slugs of articles to list first as related."),
        ["sticky"] = ("weight", "How far up the article stands on the home page: a whole number, or true for 1."),
        ["series"] = ("series", "The series the article is a part of: its name, or a mapping of name and order."),
        ["series_order"] = ("number", "Its place in the series, where the dates do not tell."),
    };

    /// <summary>Writes the schema.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="site">Whose tags and categories are the only ones; null for any.</param>
    public static void Write(Utf8JsonWriter json, SiteModel? site)
    {
        json.WriteStartObject();
        json.WriteString("$schema", ConfigSchema.Dialect);
        json.WriteString("title", "The front matter of an article");
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        json.WriteStringValue("title");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var key in FrontMatterKeys.All) WriteKey(json, key, site);
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", true);
        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, string key, SiteModel? site)
    {
        json.WriteStartObject(key);
        if (s_keys.TryGetValue(key, out var known))
        {
            json.WriteString("description", known.Meaning);
            WriteType(json, known.Type, key switch
            {
                "tags" => site?.Tags.Select(tag => tag.Name),
                "categories" => site?.AllCategories.Select(category => category.Name).Distinct(),
                _ => null,
            });
        }

        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, string type, IEnumerable<string>? words)
    {
        switch (type)
        {
            case Switch:
                WriteTypes(json, "boolean", "null");
                break;
            case Texts:
                WriteOneOrMany(json, words, isNested: false);
                break;
            case "categories":
                WriteOneOrMany(json, words, isNested: true);
                break;
            case "series":
                WriteTypes(json, "string", "number", "object", "null");
                break;
            case "weight":
                WriteTypes(json, "integer", "boolean", "null");
                break;
            case "number":
                WriteTypes(json, "integer", "null");
                break;
            default:
                // a title of digits is a text, too: YAML editors would call it a number
                WriteTypes(json, "string", "number", "null");
                break;
        }
    }

    /// <summary>One text, a list of texts, or, for categories, a list of lists.</summary>
    private static void WriteOneOrMany(Utf8JsonWriter json, IEnumerable<string>? words, bool isNested)
    {
        string[]? known = words?.Order(StringComparer.Ordinal).ToArray();
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
        WriteItem(json, known);
        WriteArray(json, () => WriteItem(json, known));
        if (isNested) WriteArray(json, () => WriteArray(json, () => WriteItem(json, known)));
        json.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter json, Action items)
    {
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WritePropertyName("items");
        items();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, string[]? known)
    {
        json.WriteStartObject();
        if (known is null)
        {
            WriteTypes(json, "string", "number");
        }
        else
        {
            json.WriteStartArray("enum");
            foreach (var word in known) json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
