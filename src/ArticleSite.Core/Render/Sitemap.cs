using System.Buffers;
using System.Text;
using System.Xml;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Machine;

namespace ArticleSite.Core.Render;

/// <summary>The sitemap (sitemaps.org 0.9) and <c>robots.txt</c>, which points to it (RFC 9309).</summary>
public static class Sitemap
{
    /// <summary>The protocol's limit for one file; beyond it <c>sitemap.xml</c> is an index of several.</summary>
    public const int MostUrls = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly SearchValues<char> s_plainHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> s_plainPath = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.");
    private const string ImageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>What search engines read of one page.</summary>
    private const int MostImages = 1000;

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
        NotFoundPage or GonePage or RedirectPage or SearchPage => false,
        _ => true,
    };

    private static byte[] UrlSet(IEnumerable<PlannedPage> pages, SiteModel site) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "image", null, ImageNamespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, XhtmlNamespace);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, page.Url.Absolute(site.Config.BaseUrl));
            if (LastChange(page) is { } changed) xml.WriteElementString("lastmod", Namespace, SiteRecords.IsoOf(changed)!);
            if (page is ArticlePage { Article: var article }) WriteCompany(xml, article, site.Config);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>What belongs to an article: itself in other languages, and its pictures.</summary>
    private static void WriteCompany(XmlWriter xml, SiteArticle article, SiteConfig config)
    {
        foreach (var (language, url) in Hreflang.Of(article, config))
        {
            xml.WriteStartElement("xhtml", "link", XhtmlNamespace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", url);
            xml.WriteEndElement();
        }

        foreach (var address in PicturesOf(article, config).Distinct(StringComparer.Ordinal).Take(MostImages))
        {
            xml.WriteStartElement("image", "image", ImageNamespace);
            xml.WriteElementString("image", "loc", ImageNamespace, XmlFile.Text(address));
            xml.WriteEndElement();
        }
    }

    /// <summary>Whole addresses; what is no address, or holds its bytes itself, is left out.</summary>
    private static IEnumerable<string> PicturesOf(SiteArticle article, SiteConfig config)
    {
        if (article.Article.Body.Images.Count == 0) yield break;
        var page = new Uri(article.Url.Absolute(config.BaseUrl));
        foreach (var image in article.Article.Body.Images)
        {
            if (IsPlain(image.Url)) yield return image.Url;
            else if (image.Url.Length > 0 && Uri.TryCreate(page, image.Url, out var whole) && whole.Scheme is "http" or "https") yield return whole.AbsoluteUri;
        }
    }

    /// <summary>True for a whole address that taking it apart would not change; most are, and it costs microseconds.</summary>
    private static bool IsPlain(string url)
    {
        const string scheme = "https://";
        var slash = url.IndexOf('/', Math.Min(scheme.Length, url.Length));
        return slash > 0 && url.StartsWith(scheme, StringComparison.Ordinal) && !url.AsSpan(scheme.Length, slash - scheme.Length).ContainsAnyExcept(s_plainHost)
            && !url.AsSpan(slash).ContainsAnyExcept(s_plainPath) && !url.Contains("/.", StringComparison.Ordinal);
    }

    private static DateTimeOffset? LastChange(PlannedPage page) => page switch
    {
        ArticlePage { Article: var article } => article.Modified,
        ListPage { Articles: var articles } => articles.Max(article => article.Modified),
        ArchivePage { Years: var years } => years.SelectMany(year => year.Months).SelectMany(month => month.Articles).Max(article => article.Modified),
        _ => null,
    };
}
