namespace ArticleSite.Core.Load;

/// <summary>Where the site is put; a closed set of hosts whose limits are known.</summary>
public enum SiteHost
{
    /// <summary>Not told, or one's own server.</summary>
    Other,

    /// <summary>GitHub Pages.</summary>
    GitHubPages,

    /// <summary>Cloudflare Pages on the free plan.</summary>
    CloudflarePages,

    /// <summary>Cloudflare Pages on a paid plan.</summary>
    CloudflarePagesPaid,

    /// <summary>Netlify.</summary>
    Netlify,
}
