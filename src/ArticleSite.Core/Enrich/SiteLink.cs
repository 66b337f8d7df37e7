using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>Where a written link leads to.</summary>
public static class SiteLink
{
    /// <summary>The path inside the site, decoded, that a link leads to; null for links elsewhere and into the same page.</summary>
    /// <param name="url">The target as written, entities decoded.</param>
    /// <param name="from">The page it stands on.</param>
    /// <param name="baseUrl">Where the site lives.</param>
    public static string? PathOf(string url, SiteUrl from, BaseUrl baseUrl)
    {
        if (url.Length == 0 || url[0] is '#' or '?') return null;
        var isSite = url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal);
        if (!isSite && Uri.TryCreate(url, UriKind.Absolute, out var absolute)) return PathBelow(absolute, baseUrl);
        return Uri.TryCreate(new Uri(from.Absolute(baseUrl)), url, out var resolved) ? PathBelow(resolved, baseUrl) : null;
    }

    /// <summary>The path below a base URL, decoded, that a whole address leads to; null for addresses elsewhere.</summary>
    public static string? PathBelow(string url, BaseUrl baseUrl) =>
        Uri.TryCreate(url, UriKind.Absolute, out var absolute) ? PathBelow(absolute, baseUrl) : null;

    /// <summary>Outside the base URL's path there may be anything: it is another site on the same host.</summary>
    private static string? PathBelow(Uri address, BaseUrl baseUrl)
    {
        if (address.Scheme is not ("http" or "https") || address.GetLeftPart(UriPartial.Authority) != baseUrl.Origin) return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        return path.StartsWith(baseUrl.PathPrefix + "/", StringComparison.Ordinal) ? path[baseUrl.PathPrefix.Length..] : null;
    }
}
