using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Weight;

namespace ArticleSite.Core.Render.Machine;

/// <summary>
/// <c>_headers</c>: what Netlify and Cloudflare Pages send with files. Of the policy it has what a meta element cannot say and
/// what holds for every file; what a page loads stands in the page, where it is stricter than anything true of all pages.
/// </summary>
internal static class HeadersFile
{
    /// <summary>Where it lies.</summary>
    public const string Path = "_headers";

    /// <summary>Cloudflare Pages reads a hundred rules.</summary>
    private const int MostRules = 90;

    /// <summary>On a host with https a browser loads nothing from one without, policy or not; and no text is ever run as a script.</summary>
    private const string LoadsSecurely = "default-src 'self' https: data: blob: 'unsafe-inline'; object-src 'self' https:; ";

    private const string ForEver = "  Cache-Control: public, max-age=31536000, immutable\n";

    /// <param name="site">The site.</param>
    /// <param name="assets">The files whose names carry their hash.</param>
    /// <param name="searchFolder">The folder of the index, whose name changes with its content; null for none.</param>
    public static byte[] Write(SiteModel site, AssetNames assets, string? searchFolder)
    {
        var baseUrl = site.Config.BaseUrl;
        var text = new StringBuilder();
        text.Append(baseUrl.PathPrefix).Append("/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n");
        if (site.Config.Outputs.HasContentPolicy) text.Append("  Content-Security-Policy: ").Append(baseUrl.Origin.StartsWith("https:", StringComparison.Ordinal) ? LoadsSecurely : "").Append("base-uri 'self'; frame-ancestors 'self'\n");
        foreach (var (path, _) in assets.Files.Take(MostRules)) text.Append(new SiteUrl("/" + path).Href(baseUrl)).Append('\n').Append(ForEver);
        if (searchFolder is not null) text.Append(new SiteUrl("/" + searchFolder).Href(baseUrl)).Append("/*\n").Append(ForEver);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
