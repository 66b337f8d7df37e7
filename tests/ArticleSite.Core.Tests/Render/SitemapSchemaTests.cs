using System.Xml.Linq;
using System.Xml.Schema;

namespace ArticleSite.Core.Tests.Render;

/// <summary>The sitemap against a schema of the protocol, written for these tests.</summary>
public sealed class SitemapSchemaTests
{
    private static List<string> Faults(string xml)
    {
        var schemas = new XmlSchemaSet();
        var folder = Path.Combine(Repository.Root, "tests", "ArticleSite.Core.Tests", "Render", "Schemas");
        foreach (var file in (string[])["image.xsd", "alternate.xsd", "sitemap.xsd"])
            using (var reader = System.Xml.XmlReader.Create(Path.Combine(folder, file))) schemas.Add(null, reader);
        List<string> faults = [];
        XDocument.Parse(xml).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }

    [Fact]
    public void A_map_with_dates_pictures_and_translations_is_valid()
    {
        var site = new TestSite()
            .Article("ink", "![x](/x.png) ![y](https://else.example/y&z.png)", "date: 2026-01-02T03:04:05+02:00\ntranslation_key: ink\ntags: ['a & b <c>']\n")
            .Article("tinte", meta: "date: 2026-01-03\nlang: de\ntranslation_key: ink\ncategories: [Drucker]\n")
            .Publish();

        Assert.Empty(Faults(site.Page("sitemap.xml")));
        Assert.Contains("image:image", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_tells_a_fault() =>
        Assert.NotEmpty(Faults("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><lastmod>yesterday</lastmod></url></urlset>"));
}
