using ArticleSite.Core.Load;

namespace ArticleSite.Core.Ads.Networks;

/// <summary>Tells paid addresses from others: the catalogue of networks, and the site's own redirects. Any number of threads may ask.</summary>
public sealed class PaidUrls(AdRules rules)
{
    /// <summary>The network of the site's own redirects.</summary>
    public const string OwnRedirectNetwork = "own-redirect";

    private readonly OwnHost[] _ownHosts = [.. rules.OwnRedirects.Select(redirect => new OwnHost(redirect))];

    /// <summary>
    /// True when a link to the address is paid: the address is for clicks. Ads are made of pictures, pixels, scripts and
    /// frames too, but a link to one of these earns nothing.
    /// </summary>
    public static bool IsPaid(AdUrl? match) => match is { Role: AdUrlRole.Click };

    /// <summary>What is known of an address; null for one that has nothing to do with ads.</summary>
    /// <param name="url">Entities decoded; <c>http:</c>, <c>https:</c> or <c>//host</c>. Anything else is never known.</param>
    public AdUrl? Recognise(ReadOnlySpan<char> url)
    {
        if (!UrlParts.TryRead(url, out var parts)) return null;
        if (NetworkCatalog.BuiltIn.Recognise(in parts) is { } known) return known;
        foreach (var own in _ownHosts)
            if (own.Redirects(in parts)) return ToAdUrl(parts.Path);
        return null;
    }

    private static AdUrl ToAdUrl(ReadOnlySpan<char> path)
    {
        path = path.TrimStart('/');
        var end = path.IndexOf('/');
        return new AdUrl(OwnRedirectNetwork, AdUrlRole.Click)
        {
            Campaign = Uri.UnescapeDataString(end < 0 ? path : path[..end]),
            IsCloaked = true,
        };
    }

    private sealed class OwnHost(OwnRedirect redirect)
    {
        private readonly PathGlob[] _paths = [.. redirect.Paths.Select(pattern => new PathGlob(pattern))];
        private readonly PathGlob[] _except = [.. redirect.Except.Select(pattern => new PathGlob(pattern))];

        public bool Redirects(in UrlParts url) =>
            url.Host.Equals(redirect.Host, StringComparison.OrdinalIgnoreCase)
            && (_paths.Length == 0 || Any(_paths, url.Path))
            && !Any(_except, url.Path);

        private static bool Any(PathGlob[] patterns, ReadOnlySpan<char> path)
        {
            foreach (var pattern in patterns)
                if (pattern.Matches(path)) return true;
            return false;
        }
    }
}
