using System.Globalization;
using System.Xml;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render;

/// <summary>The newest articles as Atom (RFC 4287) and RSS 2.0, with whole addresses and with what the page itself shows of ads.</summary>
public static class Feeds
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The Atom feed.</summary>
    internal static byte[] Atom(SiteModel site, ArticleContents contents) => XmlFile.Write(xml =>
    {
        var config = site.Config;
        var newest = Newest(site);
        xml.WriteStartElement("feed", AtomNamespace);
        xml.WriteAttributeString("xml", "lang", null, config.Language);
        xml.WriteElementString("title", AtomNamespace, XmlFile.Text(config.Title));
        if (config.Description.Length > 0) xml.WriteElementString("subtitle", AtomNamespace, XmlFile.Text(config.Description));
        WriteLink(xml, "self", new SiteUrl("/" + config.AtomPath).Absolute(config.BaseUrl), "application/atom+xml");
        WriteLink(xml, "alternate", config.BaseUrl.ToString(), "text/html");
        xml.WriteElementString("id", AtomNamespace, config.BaseUrl.ToString());
        xml.WriteElementString("updated", AtomNamespace, Timestamp(newest.Max(article => article.Modified)));
        WritePerson(xml, config.Author.Length > 0 ? config.Author : config.Title);
        foreach (var article in newest) WriteEntry(xml, article, config, contents);
        xml.WriteEndElement();
    });

    /// <summary>The RSS feed.</summary>
    internal static byte[] Rss(SiteModel site, ArticleContents contents) => XmlFile.Write(xml =>
    {
        var config = site.Config;
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, AtomNamespace);
        xml.WriteAttributeString("xmlns", "content", null, ContentNamespace);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", XmlFile.Text(config.Title));
        xml.WriteElementString("link", config.BaseUrl.ToString());
        xml.WriteElementString("description", XmlFile.Text(config.Description.Length > 0 ? config.Description : config.Title));
        xml.WriteElementString("language", config.Language);
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("href", new SiteUrl("/" + config.RssPath).Absolute(config.BaseUrl));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var article in Newest(site)) WriteItem(xml, article, config, contents);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static List<SiteArticle> Newest(SiteModel site) => [.. site.Articles.Take(site.Config.FeedCount)];

    private static void WriteEntry(XmlWriter xml, SiteArticle article, SiteConfig config, ArticleContents contents)
    {
        var url = article.Url.Absolute(config.BaseUrl);
        xml.WriteStartElement("entry", AtomNamespace);
        xml.WriteElementString("title", AtomNamespace, XmlFile.Text(article.Title));
        WriteLink(xml, "alternate", url, "text/html");
        xml.WriteElementString("id", AtomNamespace, url);
        if (article.Date is not null) xml.WriteElementString("published", AtomNamespace, Timestamp(article.Date));
        xml.WriteElementString("updated", AtomNamespace, Timestamp(article.Modified));
        if (article.Author.Length > 0 && article.Author != config.Author) WritePerson(xml, article.Author);
        foreach (var tag in article.Tags)
        {
            xml.WriteStartElement("category", AtomNamespace);
            xml.WriteAttributeString("term", XmlFile.Text(tag.Name));
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", AtomNamespace, XmlFile.Text(article.Summary));
        if (config.FeedsHaveContent)
        {
            xml.WriteStartElement("content", AtomNamespace);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(XmlFile.Text(AbsoluteLinks.In(contents.ForFeed(article), url, config.BaseUrl)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, SiteArticle article, SiteConfig config, ArticleContents contents)
    {
        var url = article.Url.Absolute(config.BaseUrl);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", XmlFile.Text(article.Title));
        xml.WriteElementString("link", url);
        xml.WriteElementString("guid", url);
        if (article.Date is { } date) xml.WriteElementString("pubDate", date.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture));
        foreach (var tag in article.Tags) xml.WriteElementString("category", XmlFile.Text(tag.Name));
        xml.WriteElementString("description", XmlFile.Text(article.Summary));
        if (config.FeedsHaveContent)
            xml.WriteElementString("encoded", ContentNamespace, XmlFile.Text(AbsoluteLinks.In(contents.ForFeed(article), url, config.BaseUrl)));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string href, string type)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void WritePerson(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", AtomNamespace);
        xml.WriteElementString("name", AtomNamespace, XmlFile.Text(name));
        xml.WriteEndElement();
    }

    /// <summary>RFC 3339; Atom wants one even where the author wrote none.</summary>
    private static string Timestamp(DateTimeOffset? date) => SiteRecords.IsoOf(date ?? DateTimeOffset.UnixEpoch)!;
}
