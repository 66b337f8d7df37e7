namespace ArticleSite.Core.Ads.Networks;

/// <summary>The parts of an address that say whose it is, cut from it without a copy.</summary>
internal readonly ref struct UrlParts
{
    private UrlParts(ReadOnlySpan<char> host, ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        Host = host;
        Path = path;
        Query = query;
    }

    /// <summary>Without user, port and a dot at the end; in the case it was written in.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>Begins with a slash, or is empty.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>Without the question mark.</summary>
    public ReadOnlySpan<char> Query { get; }

    /// <summary>False for anything but <c>http://host</c>, <c>https://host</c> and <c>//host</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> url, out UrlParts parts)
    {
        parts = default;
        url = url.Trim(" \t\r\n\f");
        if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) url = url[6..];
        else if (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) url = url[5..];
        if (!url.StartsWith("//")) return false;

        url = url[2..];
        var end = url.IndexOfAny('/', '?', '#');
        var host = HostOf(end < 0 ? url : url[..end]);
        if (host.IsEmpty) return false;

        var rest = end < 0 ? default : url[end..];
        var fragment = rest.IndexOf('#');
        if (fragment >= 0) rest = rest[..fragment];
        var mark = rest.IndexOf('?');
        parts = mark < 0 ? new UrlParts(host, rest, default) : new UrlParts(host, rest[..mark], rest[(mark + 1)..]);
        return true;
    }

    /// <summary>
    /// The part of a host that somebody registered: <c>pxf.io</c>, <c>amazon.co.uk</c>. Without the public suffix list:
    /// two labels, or three where the second is one of the common ones above a country.
    /// </summary>
    public static ReadOnlySpan<char> RegistrableDomain(ReadOnlySpan<char> host)
    {
        var last = host.LastIndexOf('.');
        if (last <= 0) return host;
        var second = host[..last].LastIndexOf('.');
        if (second <= 0) return host[(second + 1)..];
        if (host.Length - last != 3 || !IsCommonSecondLevel(host[(second + 1)..last])) return host[(second + 1)..];
        return host[(host[..second].LastIndexOf('.') + 1)..];
    }

    /// <summary>The value of the first such key, as written; keys compare exactly.</summary>
    public bool TryGetValue(string key, out ReadOnlySpan<char> value)
    {
        value = default;
        var query = Query;
        for (var at = query.IndexOf(key); at >= 0; at = query.IndexOf(key))
        {
            var rest = query[(at + key.Length)..];
            var end = rest.IndexOf('&');
            if (rest.StartsWith('=') && BeginsKey(query[..at]))
            {
                value = end < 0 ? rest[1..] : rest[1..end];
                return true;
            }

            if (end < 0) return false;
            query = rest[(end + 1)..];
        }

        return false;
    }

    /// <summary>
    /// True when a key may follow: at the start, behind <c>&amp;</c>, or behind a second <c>?</c>, as in <c>?th=1/?tag=me-20</c>,
    /// which authors make by pasting their tag to an address that has a query. In <c>?u=https://shop.example/?tag=me-20</c> it is another address's key.
    /// </summary>
    private static bool BeginsKey(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || before[^1] == '&') return true;
        return before[^1] == '?' && !before[(before.LastIndexOf('&') + 1)..].Contains("//", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> authority)
    {
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        if (colon >= 0) authority = authority[colon..].Contains(']') ? authority : authority[..colon];
        return authority.EndsWith('.') ? authority[..^1] : authority;
    }

    private static bool IsCommonSecondLevel(ReadOnlySpan<char> label) => label.Length switch
    {
        2 => label.Equals("co", StringComparison.OrdinalIgnoreCase),
        3 => label.Equals("com", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
