using System.Buffers;

namespace ArticleSite.Core.Markdown;

/// <summary>Links whose address is a script. One kind is known, as some networks give it out: it opens a new tab by <c>window.open</c>.</summary>
internal static class ScriptedLink
{
    private const string Scheme = "javascript:";
    private const string Opener = "window.open(decodeURIComponent(";

    /// <summary>The blank and the control characters of ASCII.</summary>
    private static readonly SearchValues<char> s_blanks = SearchValues.Create([.. Enumerable.Range(0, 33).Select(c => (char)c)]);

    /// <summary>True for an address that is a script, as a browser tells: blanks before it and line ends and tabs in it do not count.</summary>
    public static bool Is(ReadOnlySpan<char> href)
    {
        var start = href.IndexOfAnyExcept(s_blanks);
        if (start < 0) return false;
        var known = 0;
        foreach (var c in href[start..])
        {
            if (c is '\t' or '\n' or '\r') continue;
            if ((char.IsAsciiLetterUpper(c) ? c | 0x20 : c) != Scheme[known++]) return false;
            if (known == Scheme.Length) return true;
        }

        return false;
    }

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
}
