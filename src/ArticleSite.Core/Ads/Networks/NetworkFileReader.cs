using System.Text.Json;

namespace ArticleSite.Core.Ads.Networks;

/// <summary>
/// Reads <c>networks.json</c>, field by field: each build reads it, and a serializer takes many times as long to set up as this takes in
/// all. The file is ours, so whatever is wrong with it is thrown as a <see cref="FormatException"/>.
/// </summary>
internal static class NetworkFileReader
{
    public static NetworkFile Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var (version, networks) = (default(string), default(IReadOnlyList<NetworkEntry>));
        foreach (var field in document.RootElement.EnumerateObject())
            switch (field.Name)
            {
                case "version": version = Text(field); break;
                case "networks": networks = List(field, Network); break;
                default: throw Unknown(field);
            }

        return new NetworkFile { Version = version ?? throw Missing("version"), Networks = networks ?? throw Missing("networks") };
    }

    private static NetworkEntry Network(JsonElement element)
    {
        var (id, name, kind, source) = (default(string), default(string), default(NetworkKind?), default(string));
        var (hosts, shapes, not) = (default(IReadOnlyList<string>), default(IReadOnlyList<ShapeEntry>), default(IReadOnlyList<string>));
        foreach (var field in element.EnumerateObject())
            switch (field.Name)
            {
                case "id": id = Text(field); break;
                case "name": name = Text(field); break;
                case "kind": kind = Kind(field); break;
                case "source": source = Text(field); break;
                case "hosts": hosts = Texts(field); break;
                case "shapes": shapes = List(field, Shape); break;
                case "not": not = Texts(field); break;
                default: throw Unknown(field);
            }

        return new NetworkEntry
        {
            Id = id ?? throw Missing("id"),
            Name = name ?? throw Missing("name"),
            Kind = kind ?? throw Missing("kind"),
            Source = source ?? throw Missing("source"),
            Hosts = hosts ?? [],
            Shapes = shapes ?? throw Missing("shapes"),
            Not = not ?? throw Missing("not"),
        };
    }

    private static ShapeEntry Shape(JsonElement element)
    {
        var (role, isCloaked, hosts, path) = (default(AdUrlRole?), false, default(IReadOnlyList<string>), default(string));
        var (query, read, examples) = (default(Dictionary<string, string>), default(Dictionary<string, string>), default(IReadOnlyList<ShapeExample>));
        foreach (var field in element.EnumerateObject())
            switch (field.Name)
            {
                case "role": role = Role(field); break;
                case "cloaked": isCloaked = field.Value.GetBoolean(); break;
                case "hosts": hosts = Texts(field); break;
                case "path": path = Text(field); break;
                case "query": query = Patterns(field); break;
                case "read": read = Patterns(field); break;
                case "examples": examples = List(field, Example); break;
                default: throw Unknown(field);
            }

        return new ShapeEntry
        {
            Role = role ?? throw Missing("role"),
            Cloaked = isCloaked,
            Hosts = hosts ?? [],
            Path = path,
            Query = query ?? [],
            Read = read ?? [],
            Examples = examples ?? throw Missing("examples"),
        };
    }

    private static ShapeExample Example(JsonElement element)
    {
        var (url, account, campaign, creative, destination) = (default(string), "", "", "", default(string));
        foreach (var field in element.EnumerateObject())
            switch (field.Name)
            {
                case "url": url = Text(field); break;
                case "account": account = Text(field); break;
                case "campaign": campaign = Text(field); break;
                case "creative": creative = Text(field); break;
                case "destination": destination = Text(field); break;
                default: throw Unknown(field);
            }

        return new ShapeExample { Url = url ?? throw Missing("url"), Account = account, Campaign = campaign, Creative = creative, Destination = destination };
    }

    private static NetworkKind Kind(JsonProperty field) => Text(field) switch
    {
        "affiliate" => NetworkKind.Affiliate,
        "ad-system" => NetworkKind.AdSystem,
        "video" => NetworkKind.Video,
        _ => throw Unknown(field),
    };

    private static AdUrlRole Role(JsonProperty field) => Text(field) switch
    {
        "click" => AdUrlRole.Click,
        "pixel" => AdUrlRole.Pixel,
        "asset" => AdUrlRole.Asset,
        "script" => AdUrlRole.Script,
        "frame" => AdUrlRole.Frame,
        "embed" => AdUrlRole.Embed,
        _ => throw Unknown(field),
    };

    private static Dictionary<string, string> Patterns(JsonProperty field)
    {
        Dictionary<string, string> patterns = [];
        foreach (var pattern in field.Value.EnumerateObject()) patterns.Add(pattern.Name, Text(pattern));
        return patterns;
    }

    private static string[] Texts(JsonProperty field) => List(field, element => element.GetString() ?? throw Missing("text"));

    private static T[] List<T>(JsonProperty field, Func<JsonElement, T> read)
        where T : class
    {
        var list = new T[field.Value.GetArrayLength()];
        var at = 0;
        foreach (var element in field.Value.EnumerateArray()) list[at++] = read(element);
        return list;
    }

    private static string Text(JsonProperty field) => field.Value.GetString() ?? throw Missing(field.Name);

    private static FormatException Unknown(JsonProperty field) => new($"networks.json: '{field.Name}: {field.Value}' is not known");

    private static FormatException Missing(string name) => new($"networks.json: '{name}' is missing");
}
