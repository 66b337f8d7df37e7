using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render.Machine;

/// <summary>Tells browsers how to search the site from their address bar (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    /// <summary>Where the description lies.</summary>
    public const string Path = "opensearch.xml";

    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The specification's limit; a longer name is refused by browsers.</summary>
    private const int LongestName = 16;

    /// <summary>True when the site has a search page to offer.</summary>
    public static bool IsWanted(SiteConfig config) => config.Outputs is { HasSearch: true, HasOpenSearch: true };

    public static byte[] Write(SiteConfig config) => XmlFile.Write(xml =>
    {
        var search = PagePlanner.SearchUrl.Absolute(config.BaseUrl);
        xml.WriteStartElement("OpenSearchDescription", Namespace);
        xml.WriteElementString("ShortName", Namespace, XmlFile.Text(Short(config.Title)));
        xml.WriteElementString("Description", Namespace, XmlFile.Text(config.Description.Length > 0 ? config.Description : config.Title));
        xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", "text/html");
        xml.WriteAttributeString("template", search + "?q={searchTerms}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    /// <summary>As many whole words as fit, else the beginning of the first.</summary>
    private static string Short(string title)
    {
        if (title.Length <= LongestName) return title;
        var blank = title.LastIndexOf(' ', LongestName);
        if (blank > 0) return title[..blank];
        return title[..(char.IsHighSurrogate(title[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}
