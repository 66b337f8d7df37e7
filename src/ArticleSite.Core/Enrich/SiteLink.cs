using System.Buffers;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>Where a written link leads to.</summary>
public static class SiteLink
{
    private const string Scheme = "https://";
    private static readonly SearchValues<char> s_plainHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> s_plainPath = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/");

    /// <summary>The path inside the site, decoded, that a link leads to; null for links elsewhere and into the same page.</summary>
    /// <param name="url">The target as written, entities decoded.</param>
    /// <param name="from">The page it stands on.</param>
    /// <param name="baseUrl">Where the site lives.</param>
    public static string? PathOf(string url, SiteUrl from, BaseUrl baseUrl)
    {
        if (url.Length == 0 || url[0] is '#' or '?') return null;
        if (IsPlain(url, baseUrl, out var plain)) return plain;
        var isSite = url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal);
        if (!isSite && Uri.TryCreate(url, UriKind.Absolute, out var absolute)) return PathBelow(absolute, baseUrl);
        return Uri.TryCreate(new Uri(from.Absolute(baseUrl)), url, out var resolved) ? PathBelow(resolved, baseUrl) : null;
    }

    /// <summary>The path below a base URL, decoded, that a whole address leads to; null for addresses elsewhere.</summary>
    public static string? PathBelow(string url, BaseUrl baseUrl)
    {
        if (IsPlain(url, baseUrl, out var plain)) return plain;
        return Uri.TryCreate(url, UriKind.Absolute, out var absolute) ? PathBelow(absolute, baseUrl) : null;
    }

    /// <summary>
    /// Knows the answer without taking the address apart, which costs microseconds that tens of thousands of pasted links add
    /// up: for plain paths of this very site, and for other hosts in small letters.
    /// </summary>
    private static bool IsPlain(string url, BaseUrl baseUrl, out string? path)
    {
        path = null;
        if (IsElsewhere(url, baseUrl)) return true;
        var origin = PlainOriginOf(url);
        var rest = url.AsSpan(origin.Length);
        if (!origin.SequenceEqual(baseUrl.Origin) || rest.ContainsAnyExcept(s_plainPath)) return false;
        path = Below(rest.ToString(), baseUrl);
        return true;
    }

    /// <summary>True for addresses that plainly lead to another host; others need a closer look.</summary>
    public static bool IsElsewhere(ReadOnlySpan<char> url, BaseUrl baseUrl)
    {
        var origin = PlainOriginOf(url);
        return !origin.IsEmpty && !origin.SequenceEqual(baseUrl.Origin) && !baseUrl.Origin.AsSpan(Scheme.Length).ContainsAnyExcept(s_plainHost);
    }

    /// <summary>The scheme and the host of an address that every reader of addresses takes alike; empty for others.</summary>
    private static ReadOnlySpan<char> PlainOriginOf(ReadOnlySpan<char> url)
    {
        if (!url.StartsWith(Scheme, StringComparison.Ordinal)) return [];
        var host = url[Scheme.Length..];
        var end = host.IndexOf('/');
        return end < 0 || host[..end].ContainsAnyExcept(s_plainHost) ? [] : url[..(Scheme.Length + end)];
    }

    private static string? PathBelow(Uri address, BaseUrl baseUrl) =>
        address.Scheme is "http" or "https" && address.GetLeftPart(UriPartial.Authority) == baseUrl.Origin
            ? Below(Uri.UnescapeDataString(address.AbsolutePath), baseUrl)
            : null;

    /// <summary>Outside the base URL's path there may be anything: it is another site on the same host.</summary>
    private static string? Below(string path, BaseUrl baseUrl) =>
        path.StartsWith(baseUrl.PathPrefix + "/", StringComparison.Ordinal) ? path[baseUrl.PathPrefix.Length..] : null;
}
