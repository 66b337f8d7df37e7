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
    public static PolicySources Widen(PolicySources sources)
    {
        if (sources.Of("script-src") is not { } scripts || !scripts.Contains(Loader)) return sources;
        var wider = sources.Copy();
        foreach (var script in s_scripts) wider.Add("script-src", script);
        foreach (var directive in (string[])["connect-src", "frame-src", "img-src"]) wider.Add(directive, "https:");
        wider.Add("img-src", "data:");
        wider.Add("style-src-attr", "'unsafe-inline'");
        return wider;
    }
}
