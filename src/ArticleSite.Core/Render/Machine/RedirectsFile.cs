using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render.Machine;

/// <summary><c>_redirects</c>: the redirects as Netlify and Cloudflare Pages read them, so that old addresses answer with 301 there instead of with a page.</summary>
internal static class RedirectsFile
{
    /// <summary>Where it lies.</summary>
    public const string Path = "_redirects";

    /// <summary>Cloudflare Pages reads as many; all others are still pages.</summary>
    public const int Most = 2000;

    /// <summary>One line a redirect: old path, new path, status.</summary>
    public static byte[] Write(SiteModel site, IEnumerable<PlannedPage> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages.OfType<RedirectPage>().Take(Most))
            text.Append(Escaped(page.Redirect.From, site.Config)).Append(' ').Append(Escaped(page.Redirect.To, site.Config)).Append(" 301\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A star or colon would be a placeholder.</summary>
    private static string Escaped(SiteUrl url, SiteConfig config) =>
        url.Href(config.BaseUrl).Replace("*", "%2A", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);
}
