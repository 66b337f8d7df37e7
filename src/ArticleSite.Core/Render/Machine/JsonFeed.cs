using System.Buffers;
using System.Text.Json;
using ArticleSite.Core.Enrich;

namespace ArticleSite.Core.Render.Machine;

/// <summary>The newest articles as JSON Feed 1.1 (jsonfeed.org), with what the other feeds have.</summary>
internal static class JsonFeed
{
    /// <summary>Where it lies.</summary>
    public const string Path = "feed.json";

    public static void Write(IBufferWriter<byte> to, SiteModel site, ArticleContents contents) => JsonFile.Write(to, json =>
    {
        var config = site.Config;
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", config.Title);
        json.WriteString("home_page_url", config.BaseUrl.ToString());
        json.WriteString("feed_url", new SiteUrl("/" + Path).Absolute(config.BaseUrl));
        if (config.Description.Length > 0) json.WriteString("description", config.Description);
        json.WriteString("language", config.Language);
        if (config.Author.Length > 0) WriteAuthor(json, config.Author);
        json.WriteStartArray("items");
        foreach (var article in site.Articles.Take(config.FeedCount)) WriteItem(json, article, site, contents);
        json.WriteEndArray();
    });

    private static void WriteItem(Utf8JsonWriter json, SiteArticle article, SiteModel site, ArticleContents contents)
    {
        var url = article.Url.Absolute(site.Config.BaseUrl);
        json.WriteStartObject();
        json.WriteString("id", url);
        json.WriteString("url", url);
        json.WriteString("title", article.Title);
        if (site.Config.FeedsHaveContent) json.WriteString("content_html", AbsoluteLinks.In(contents.ForFeed(article), url, site.Config.BaseUrl));
        else json.WriteString("content_text", article.Summary); // an item without any content is not one
        json.WriteString("summary", article.Summary);
        if (contents.ImageOf(article) is { } image) json.WriteString("image", image);
        if (article.Date is not null) json.WriteString("date_published", SiteRecords.IsoOf(article.Date));
        if (article.Modified is not null) json.WriteString("date_modified", SiteRecords.IsoOf(article.Modified));
        if (article.Author.Length > 0 && article.Author != site.Config.Author) WriteAuthor(json, article.Author);
        if (article.Language != site.Config.Language) json.WriteString("language", article.Language);
        if (article.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in article.Tags) json.WriteStringValue(tag.Name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
