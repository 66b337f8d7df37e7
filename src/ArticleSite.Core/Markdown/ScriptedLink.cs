namespace ArticleSite.Core.Markdown;

/// <summary>Links whose address is a script. One kind is known, as some networks give it out: it opens a new tab by <c>window.open</c>.</summary>
internal static class ScriptedLink
{
    private const string Scheme = "javascript:";
    private const string Opener = "window.open(decodeURIComponent(";

    /// <summary>True for an address that is a script, as a browser tells: blanks before it and control characters in it do not count.</summary>
    public static bool Is(string href) => href.Length > 0 && WithoutControls(href).StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the script leads, as https; null when it cannot be told.</summary>
    public static string? TargetOf(string script)
    {
        var at = script.IndexOf(Opener, StringComparison.Ordinal);
        if (at < 0) return null;
        at += Opener.Length;
        if (at >= script.Length || script[at] is not ('\'' or '"')) return null;
        var end = script.IndexOf(script[at], at + 1);
        return end < 0 ? null : AsHttps(Uri.UnescapeDataString(script[(at + 1)..end]));
    }

    private static string? AsHttps(string url)
    {
        var secure = url switch
        {
            _ when url.StartsWith("//", StringComparison.Ordinal) => "https:" + url,
            _ when url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) => "https://" + url["http://".Length..],
            _ => url,
        };
        return Uri.TryCreate(secure, UriKind.Absolute, out var uri) && uri.Scheme == "https" ? secure : null;
    }

    private static string WithoutControls(string href)
    {
        var trimmed = href.AsSpan().TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        return trimmed.IndexOfAny('\t', '\n', '\r') < 0 ? trimmed.ToString() : string.Concat(trimmed.ToString().Where(c => c is not ('\t' or '\n' or '\r')));
    }
}
