using System.Buffers;
using System.Text.Json;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Images;

namespace ArticleSite.Core.Render;

/// <summary>
/// JSON-LD for search engines (schema.org: BlogPosting, WebSite, CollectionPage, BreadcrumbList). The JSON writer's
/// default encoder writes every <c>&lt;</c> as an escape, so no title can close the script element around it.
/// </summary>
internal static class StructuredData
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? t_json;

    public static JsonLd Of(PlannedPage page, string title, string canonical, IReadOnlyList<Crumb> crumbs, SiteRecords records)
    {
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(8 * 1024);
        buffer.ResetWrittenCount();
        var json = t_json ??= new Utf8JsonWriter(buffer);
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        if (page is ArticlePage article) WriteArticle(json, article, canonical, records);
        else WritePage(json, page, title, canonical, records);
        if (crumbs.Count > 1) WriteCrumbs(json, crumbs, records);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new JsonLd(buffer.WrittenSpan.ToArray());
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
        if (records.ImageOf(article) is { } image) WriteImage(json, records.AbsoluteOf(image), records.ImageSizeOf(article));
        // an article without a named author is the site's own
        if (article.Author.Length > 0) WriteNamed(json, "author", "Person", article.Author, null);
        else WriteNamed(json, "author", "Organization", records.Config.Title, records.Config.BaseUrl.ToString());
        WriteNamed(json, "publisher", "Organization", records.Config.Title, records.Config.BaseUrl.ToString());
        if (article.Categories.Count > 0) json.WriteString("articleSection", article.Categories[0][^1].Name);
        if (article.Tags.Count > 0) json.WriteString("keywords", string.Join(", ", article.Tags.Select(tag => tag.Name)));
        json.WriteNumber("wordCount", article.Article.Body.WordCount);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, string url, ImageSize? size)
    {
        if (size is not { } known)
        {
            json.WriteString("image", url);
            return;
        }

        json.WriteStartObject("image");
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", url);
        json.WriteNumber("width", known.Width);
        json.WriteNumber("height", known.Height);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, PlannedPage page, string title, string canonical, SiteRecords records)
    {
        json.WriteStartObject();
        json.WriteString("@type", TypeOf(page));
        json.WriteString("name", title);
        json.WriteString("url", canonical);
        json.WriteString("inLanguage", records.Config.Language);
        if (page.Url == SiteUrl.Home && records.Config.Description.Length > 0) json.WriteString("description", records.Config.Description);
        if (page.Url == SiteUrl.Home && records.Config.Outputs.HasSearch) WriteSearch(json, records.Config);
        json.WriteEndObject();
    }

    private static string TypeOf(PlannedPage page) => page switch
    {
        { Url: var url } when url == SiteUrl.Home => "WebSite",
        SearchPage => "SearchResultsPage",
        NotFoundPage or GonePage or RedirectPage => "WebPage",
        _ => "CollectionPage",
    };

    /// <summary>How to search the site (schema.org SearchAction).</summary>
    private static void WriteSearch(Utf8JsonWriter json, SiteConfig config)
    {
        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteString("urlTemplate", PagePlanner.SearchUrl.Absolute(config.BaseUrl) + "?q={search_term_string}");
        json.WriteEndObject();
        json.WriteString("query-input", "required name=search_term_string");
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

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name, string? url)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        if (url is not null) json.WriteString("url", url);
        json.WriteEndObject();
    }
}

/// <summary>One step of the way from the home page to a page.</summary>
internal readonly record struct Crumb(string Title, SiteUrl Url);
