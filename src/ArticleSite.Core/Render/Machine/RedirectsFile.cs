using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render.Machine;

/// <summary>
/// <c>_redirects</c>: the redirects as Netlify and Cloudflare Pages read them, so that old addresses answer with 301 there instead of with
/// a page. As such a page lies there as well, for all other hosts, Netlify shows it unless the status ends in an exclamation mark; Cloudflare
/// Pages always follows the rule, and takes neither the mark nor a status that leads nowhere. So the mark, and 410 for what is gone, are
/// written for Netlify alone.
/// </summary>
internal static class RedirectsFile
{
    /// <summary>Where it lies.</summary>
    public const string Path = "_redirects";

    /// <summary>Cloudflare Pages reads as many; all others are still pages.</summary>
    public const int Most = 2000;

    /// <summary>Cloudflare Pages reads no longer line.</summary>
    private const int LongestLine = 1000;

    /// <summary>One line a redirect: old path, new path, status. Empty when there is none.</summary>
    public static byte[] Write(SiteModel site, IEnumerable<PlannedPage> pages)
    {
        var isNetlify = site.Config.Host == SiteHost.Netlify;
        var lines = pages.OfType<RedirectPage>().Select(page => $"{Escaped(page.Redirect.From, site.Config)} {Escaped(page.Redirect.To, site.Config)} {(isNetlify ? "301!" : "301")}\n");
        if (isNetlify) lines = lines.Concat(site.Tombstones.Select(tombstone => GoneLine(Escaped(tombstone.Url, site.Config), tombstone, site.Config)));
        return Encoding.UTF8.GetBytes(string.Concat(lines.Where(line => line.Length <= LongestLine).Take(Most)));
    }

    /// <summary>What is gone answers with its own page, or where it has none with the one for what is not there.</summary>
    private static string GoneLine(string from, Tombstone tombstone, SiteConfig config) =>
        $"{from} {(tombstone.HasPage ? from : Escaped(new NotFoundPage().Url, config))} 410!\n";

    /// <summary>A star or colon would be a placeholder.</summary>
    private static string Escaped(SiteUrl url, SiteConfig config) =>
        url.Href(config.BaseUrl).Replace("*", "%2A", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);
}
