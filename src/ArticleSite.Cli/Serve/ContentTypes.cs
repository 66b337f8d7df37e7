using Microsoft.AspNetCore.StaticFiles;

namespace ArticleSite.Cli.Serve;

/// <summary>Media types by file name, as static hosts give them.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new();

    /// <summary>The media type; text comes with its charset, an unknown ending as bytes.</summary>
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".json" => "application/json",
        ".webmanifest" => "application/manifest+json",
        ".avif" => "image/avif",
        ".jxl" => "image/jxl",
        _ => Known.TryGetContentType(path, out var type) ? type : "application/octet-stream",
    };
}
