using System.Buffers;
using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Machine;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render;

/// <summary>The sitemap (sitemaps.org 0.9) and <c>robots.txt</c>, which points to it (RFC 9309).</summary>
public static class Sitemap
{
    /// <summary>The protocol's limit for one file; beyond it <c>sitemap.xml</c> is an index of several.</summary>
    public const int MostUrls = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Owner = "the sitemap";
    private static readonly SearchValues<char> s_plainHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> s_plainPath = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.");

    /// <summary>What search engines read of one page.</summary>
    private const int MostImages = 1000;

    /// <summary>An address, or a picture, with what stands around it; a map that is longer grows.</summary>
    private const int UsualBytes = 200;

    /// <summary>Every file of the sitemap. Which there are is known at once; each is made when it is asked for.</summary>
    /// <param name="pages">The plan; pages that ask not to be indexed are left out.</param>
    /// <param name="site">The site.</param>
    /// <param name="limit">Addresses in one file.</param>
    public static IReadOnlyList<MadeFile> Of(IReadOnlyList<PlannedPage> pages, SiteModel site, int limit = MostUrls)
    {
        var listed = pages.Where(IsListed).ToArray();
        var (path, text) = (site.Config.SitemapPath, site.Config.TextSitemapPath);
        List<MadeFile> files = [];
        if (listed.Length <= limit)
        {
            files.Add(UrlSetOf(path, listed, site));
        }
        else
        {
            var parts = listed.Chunk(limit).Select((part, i) => UrlSetOf(PartOf(path, i + 1), part, site)).ToList();
            files.Add(new MadeFile(path, Owner, () => Index(parts, site)));
            files.AddRange(parts);
        }

        if (text.Length > 0) files.Add(new MadeFile(text, Owner, () => AsText(listed.Take(limit), site)));
        return files;
    }

    private static MadeFile UrlSetOf(string path, PlannedPage[] pages, SiteModel site) => new(path, Owner, to => WriteUrlSet(to, pages, site)) { Print = () => PrintOf(pages, site) };

    /// <summary>What goes into a map; of pictures it is enough that their addresses are what they were.</summary>
    private static Fingerprint PrintOf(PlannedPage[] pages, SiteModel site)
    {
        var to = new ByteWriter((pages.Length * UsualBytes) + 1024);
        to.Text(site.Config.BaseUrl.ToString());
        foreach (var page in pages)
        {
            to.Text(page.Url.Path);
            var changed = LastChange(page);
            to.Long(changed?.Ticks ?? -1);
            to.Int((int)(changed?.Offset.TotalMinutes ?? 0));
            if (page is not ArticlePage { Article: var article }) continue;
            foreach (var (language, url) in Hreflang.Of(article, site.Config))
            {
                to.Bool(true);
                to.Text(language);
                to.Text(url);
            }

            to.Bool(false);
            to.Long((long)article.Article.Body.ImagesPrint);
        }

        return Fingerprint.Of(to);
    }

    private static byte[] Index(List<MadeFile> parts, SiteModel site) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        foreach (var part in parts)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, new SiteUrl("/" + part.Path).Absolute(site.Config.BaseUrl));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static byte[] AsText(IEnumerable<PlannedPage> pages, SiteModel site) =>
        Encoding.UTF8.GetBytes(string.Concat(pages.Select(page => page.Url.Absolute(site.Config.BaseUrl) + "\n")));

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

    /// <summary>Written as it stands in the file: an XML writer takes ten times as long for the pictures of ten thousand articles.</summary>
    private static void WriteUrlSet(IBufferWriter<byte> to, PlannedPage[] pages, SiteModel site)
    {
        to.GetSpan(pages.Sum(BytesOf) + 1024); // grows once, not step by step
        HashSet<string> pictures = new(StringComparer.Ordinal);
        to.Write("""
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """u8);
        foreach (var page in pages)
        {
            Write(to, "  <url>\n    <loc>"u8, page.Url.Absolute(site.Config.BaseUrl), "</loc>\n"u8);
            if (SiteRecords.IsoOf(LastChange(page)) is { } changed) Write(to, "    <lastmod>"u8, changed, "</lastmod>\n"u8);
            if (page is ArticlePage { Article: var article }) WriteCompany(to, article, site.Config, pictures);
            to.Write("  </url>\n"u8);
        }

        to.Write("</urlset>"u8);
    }

    /// <summary>About as many bytes as a page takes.</summary>
    private static int BytesOf(PlannedPage page) => UsualBytes + (page is ArticlePage { Article: var article } ? UsualBytes * article.Article.Body.StoredImages.Count : 0);

    /// <summary>What belongs to an article: itself in other languages, and its pictures.</summary>
    private static void WriteCompany(IBufferWriter<byte> to, SiteArticle article, SiteConfig config, HashSet<string> pictures)
    {
        foreach (var (language, url) in Hreflang.Of(article, config))
        {
            Write(to, "    <xhtml:link rel=\"alternate\" hreflang=\""u8, language, "\" href=\""u8);
            Write(to, ""u8, url, "\" />\n"u8);
        }

        pictures.Clear();
        foreach (var address in PicturesOf(article, config))
        {
            if (pictures.Count == MostImages || !pictures.Add(address)) continue;
            Write(to, "    <image:image>\n      <image:loc>"u8, address, "</image:loc>\n    </image:image>\n"u8);
        }
    }

    private static void Write(IBufferWriter<byte> to, ReadOnlySpan<byte> before, string text, ReadOnlySpan<byte> behind)
    {
        to.Write(before);
        XmlFile.WriteEscaped(to, text);
        to.Write(behind);
    }

    /// <summary>Whole addresses; what is no address, or holds its bytes itself, is left out.</summary>
    private static IEnumerable<string> PicturesOf(SiteArticle article, SiteConfig config)
    {
        if (article.Article.Body.StoredImages.Count == 0) yield break;
        Uri? page = null;
        foreach (var image in article.Article.Body.Images)
        {
            if (IsPlain(image.Url)) yield return image.Url;
            else if (image.Url.Length > 0 && Uri.TryCreate(page ??= new Uri(article.Url.Absolute(config.BaseUrl)), image.Url, out var whole) && whole.Scheme is "http" or "https") yield return whole.AbsoluteUri;
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
