using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>The files of a built site as a browser gets them. There is no server: every request is answered here, and other hosts give no answer, as tests use no network.</summary>
/// <param name="contentOf">A file's bytes by its path, which begins with a slash; null for none.</param>
internal sealed class SiteFiles(Func<string, byte[]?> contentOf)
{
    /// <summary>Where the sites of all tests are.</summary>
    public const string Origin = "https://articlesite.example";

    private readonly Lock _gate = new();
    private readonly List<string> _refused = [];

    /// <summary>Addresses on other hosts that were asked for.</summary>
    public IReadOnlyList<string> Refused
    {
        get
        {
            lock (_gate) return [.. _refused];
        }
    }

    /// <summary>The same site, and nothing asked for yet.</summary>
    public SiteFiles Again() => new(contentOf);

    public async Task Answer(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        if (url.GetLeftPart(UriPartial.Authority) != Origin)
        {
            lock (_gate) _refused.Add(route.Request.Url);
            await route.AbortAsync();
            return;
        }

        var path = Uri.UnescapeDataString(url.AbsolutePath) + (url.AbsolutePath.EndsWith('/') ? "index.html" : "");
        if (contentOf(path) is { } content) await route.FulfillAsync(new RouteFulfillOptions { BodyBytes = content, ContentType = TypeOf(path) });
        else await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".txt" => "text/plain; charset=utf-8",
        _ => "text/html; charset=utf-8",
    };
}
