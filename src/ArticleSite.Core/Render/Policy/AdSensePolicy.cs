namespace ArticleSite.Core.Render.Policy;

/// <summary>
/// What AdSense's script loads once it runs. Its ads come from wherever advertisers keep them, so a page that loads it has to
/// allow pictures, frames and connections of any https host; scripts stay confined to the hosts of the network.
/// </summary>
internal static class AdSensePolicy
{
    private const string Loader = "https://pagead2.googlesyndication.com";

    private static readonly string[] s_scripts =
    [
        "https://*.adtrafficquality.google", "https://*.doubleclick.net", "https://*.google.com", "https://*.googlesyndication.com", "https://*.googletagservices.com", "https://*.gstatic.com",
    ];

    /// <summary>The sources of a page, with those of AdSense where it is loaded.</summary>
    public static SortedDictionary<string, SortedSet<string>> Widen(SortedDictionary<string, SortedSet<string>> sources)
    {
        if (!sources.TryGetValue("script-src", out var scripts) || !scripts.Contains(Loader)) return sources;
        SortedDictionary<string, SortedSet<string>> wider = new(sources, StringComparer.Ordinal);
        Add("script-src", s_scripts);
        foreach (var directive in (string[])["connect-src", "frame-src", "img-src"]) Add(directive, "https:");
        Add("img-src", "data:");
        Add("style-src-attr", "'unsafe-inline'");
        return wider;

        void Add(string directive, params ReadOnlySpan<string> more)
        {
            SortedSet<string> known = wider.TryGetValue(directive, out var there) ? new(there, StringComparer.Ordinal) : new(StringComparer.Ordinal);
            foreach (var source in more) known.Add(source);
            wider[directive] = known;
        }
    }
}
