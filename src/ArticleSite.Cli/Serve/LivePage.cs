using System.Text;

namespace ArticleSite.Cli.Serve;

/// <summary>Makes a finished page a live one: the script that listens for changes comes in, rules against scripts go.</summary>
internal static class LivePage
{
    /// <summary>Where the script is served.</summary>
    public const string ScriptPath = "/__articlesite/live.js";

    private static ReadOnlySpan<byte> Policy => "<meta http-equiv=\"Content-Security-Policy\""u8;

    private static ReadOnlySpan<byte> PolicyUnquoted => "<meta http-equiv=Content-Security-Policy"u8;

    /// <summary>The page with the script before the end of its body, or at its end.</summary>
    /// <param name="page">UTF-8 as it would be published.</param>
    /// <param name="state">Tells the script which state of the page it stands in.</param>
    public static byte[] WithScript(ReadOnlySpan<byte> page, string state)
    {
        var script = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\" data-state=\"{state}\" async></script>");
        var end = page.LastIndexOf("</body>"u8);
        if (end < 0) end = page.Length;
        var (from, to) = PolicyTag(page[..end]);
        return [.. page[..from], .. page[to..end], .. script, .. page[end..]];
    }

    /// <summary>Shown where there is nothing to show yet: the overlay comes over it.</summary>
    public static byte[] Empty(string title, string text) => Encoding.UTF8.GetBytes($$"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{title}}</title>
        <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}</style></head>
        <body><main><h1>{{title}}</h1><p>{{text}}</p></main></body></html>
        """);

    /// <summary>The published policy names what the published page uses; the live script and its connection are not in it.</summary>
    private static (int From, int To) PolicyTag(ReadOnlySpan<byte> page)
    {
        var from = page.IndexOf(Policy);
        if (from < 0) from = page.IndexOf(PolicyUnquoted);
        if (from < 0) return (0, 0);
        var length = page[from..].IndexOf((byte)'>');
        return length < 0 ? (0, 0) : (from, from + length + 1);
    }
}
