using System.Buffers;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render.Machine;

/// <summary>The web manifest (W3C Application Manifest): the site's name and icons for home screens.</summary>
internal static class WebManifest
{
    /// <summary>Where it lies.</summary>
    public const string Path = "site.webmanifest";

    private static readonly (string File, string Sizes, string Type)[] s_icons =
    [
        ("favicon.svg", "any", "image/svg+xml"), ("icon-192.png", "192x192", "image/png"), ("icon-512.png", "512x512", "image/png"),
    ];

    /// <param name="to">Takes the bytes.</param>
    /// <param name="config">The site.</param>
    /// <param name="hasFile">Whether the site has a file: icons that are not there are not offered.</param>
    public static void Write(IBufferWriter<byte> to, SiteConfig config, Func<string, bool> hasFile) => JsonFile.Write(to, json =>
    {
        json.WriteString("name", config.Title);
        json.WriteString("short_name", config.Title);
        if (config.Description.Length > 0) json.WriteString("description", config.Description);
        json.WriteString("lang", config.Language);
        json.WriteString("id", SiteUrl.Home.Href(config.BaseUrl));
        json.WriteString("start_url", SiteUrl.Home.Href(config.BaseUrl));
        json.WriteString("scope", SiteUrl.Home.Href(config.BaseUrl));
        json.WriteString("display", "browser"); // a site of articles needs the address bar
        json.WriteStartArray("icons");
        foreach (var (file, sizes, type) in s_icons)
        {
            if (!hasFile(file)) continue;
            json.WriteStartObject();
            json.WriteString("src", new SiteUrl("/" + file).Href(config.BaseUrl));
            json.WriteString("sizes", sizes);
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
