using System.Buffers;
using System.Text;
using System.Text.Json;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render;

/// <summary>
/// JSON-LD for search engines (schema.org: BlogPosting, WebSite, CollectionPage, BreadcrumbList). The JSON writer's
/// default encoder writes every <c>&lt;</c> as an escape, so no title can close the script element around it.
/// </summary>
internal static class StructuredData
{
    public static string Of(PlannedPage page, string title, string canonical, IReadOnlyList<Crumb> crumbs, SiteRecords records)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            if (page is ArticlePage article) WriteArticle(json, article, canonical, records);
            else WritePage(json, page, title, canonical, records);
            if (crumbs.Count > 1) WriteCrumbs(json, crumbs, records);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticlePage page, string canonical, SiteRecords records)
    {
        var article = page.Article;
        json.WriteStartObject();
        json.WriteString("@type", page.Kind == "article" ? "BlogPosting" : "WebPage");
        json.WriteString(page.Kind == "article" ? "headline" : "name", article.Title);
        json.WriteString("description", article.Description);
        json.WriteString("url", canonical);
        json.WriteString("mainEntityOfPage", canonical);
        json.WriteString("inLanguage", article.Language);
        if (article.Date is not null) json.WriteString("datePublished", SiteRecords.IsoOf(article.Date));
        if (article.Modified is not null) json.WriteString("dateModified", SiteRecords.IsoOf(article.Modified));
        if (records.ImageOf(article) is { } image) json.WriteString("image", records.AbsoluteOf(image));
        if (article.Author.Length > 0) WriteNamed(json, "author", "Person", article.Author);
        WriteNamed(json, "publisher", "Organization", records.Config.Title);
        json.WriteNumber("wordCount", article.Article.Body.WordCount);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, PlannedPage page, string title, string canonical, SiteRecords records)
    {
        json.WriteStartObject();
        json.WriteString("@type", page.Url == SiteUrl.Home ? "WebSite" : "CollectionPage");
        json.WriteString("name", title);
        json.WriteString("url", canonical);
        json.WriteString("inLanguage", records.Config.Language);
        if (page.Url == SiteUrl.Home && records.Config.Description.Length > 0) json.WriteString("description", records.Config.Description);
        json.WriteEndObject();
    }

    private static void WriteCrumbs(Utf8JsonWriter json, IReadOnlyList<Crumb> crumbs, SiteRecords records)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < crumbs.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", crumbs[i].Title);
            json.WriteString("item", crumbs[i].Url.Absolute(records.Config.BaseUrl));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}

/// <summary>One step of the way from the home page to a page.</summary>
internal readonly record struct Crumb(string Title, SiteUrl Url);
