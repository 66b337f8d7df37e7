using System.Text;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render;

/// <summary>The sitemap (sitemaps.org 0.9) and <c>robots.txt</c>, which points to it (RFC 9309).</summary>
public static class Sitemap
{
    /// <summary>The protocol's limit for one file; beyond it <c>sitemap.xml</c> is an index of several.</summary>
    public const int MostUrls = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Every file of the sitemap with its path in the site.</summary>
    /// <param name="pages">The plan; pages that ask not to be indexed are left out.</param>
    /// <param name="site">The site.</param>
    /// <param name="limit">Addresses in one file.</param>
    public static IReadOnlyList<(string Path, byte[] Content)> Write(IReadOnlyList<PlannedPage> pages, SiteModel site, int limit = MostUrls)
    {
        var listed = pages.Where(IsListed).ToList();
        var path = site.Config.SitemapPath;
        var text = site.Config.TextSitemapPath;
        List<(string, byte[])> asText = text.Length == 0 ? [] : [(text, Encoding.UTF8.GetBytes(string.Concat(listed.Take(limit).Select(page => page.Url.Absolute(site.Config.BaseUrl) + "\n"))))];
        if (listed.Count <= limit) return [(path, UrlSet(listed, site)), .. asText];
        var parts = listed.Chunk(limit).Select((part, i) => (PartOf(path, i + 1), UrlSet(part, site))).ToList();
        var index = XmlFile.Write(xml =>
        {
            xml.WriteStartElement("sitemapindex", Namespace);
            foreach (var (part, _) in parts)
            {
                xml.WriteStartElement("sitemap", Namespace);
                xml.WriteElementString("loc", Namespace, new SiteUrl("/" + part).Absolute(site.Config.BaseUrl));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
        return [(path, index), .. parts, .. asText];
    }

    /// <summary><c>sitemap.xml</c> has the parts <c>sitemap-1.xml</c> and so on.</summary>
    private static string PartOf(string path, int number)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? $"{path[..dot]}-{number}{path[dot..]}" : $"{path}-{number}";
    }

    /// <summary><c>robots.txt</c>: everything may be read; here is the map.</summary>
    public static byte[] Robots(SiteModel site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {new SiteUrl("/" + site.Config.SitemapPath).Absolute(site.Config.BaseUrl)}\n");

    private static bool IsListed(PlannedPage page) => page switch
    {
        ArticlePage { Article: var article } => !article.IsNoIndex && article.Canonical is null,
        ListPage { Pager.Number: var number } => number == 1, // the first page leads to the others
        ArchivePage { Pager.Number: var number } => number == 1,
        NotFoundPage or RedirectPage => false,
        _ => true,
    };

    private static byte[] UrlSet(IEnumerable<PlannedPage> pages, SiteModel site) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, page.Url.Absolute(site.Config.BaseUrl));
            if (LastChange(page) is { } changed) xml.WriteElementString("lastmod", Namespace, SiteRecords.IsoOf(changed)!);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static DateTimeOffset? LastChange(PlannedPage page) => page switch
    {
        ArticlePage { Article: var article } => article.Modified,
        ListPage { Articles: var articles } => articles.Max(article => article.Modified),
        ArchivePage { Years: var years } => years.SelectMany(year => year.Months).SelectMany(month => month.Articles).Max(article => article.Modified),
        _ => null,
    };
}
