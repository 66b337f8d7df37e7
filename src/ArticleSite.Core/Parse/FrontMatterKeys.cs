namespace ArticleSite.Core.Parse;

/// <summary>The keys that mean something in front matter.</summary>
public static class FrontMatterKeys
{
    /// <summary>Each key, as written in an article.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "title", "date", "updated", "tags", "categories", "description", "excerpt", "keywords", "thumbnail", "slug",
        "permalink", "layout", "draft", "published", "aliases", "author", "lang", "noindex", "related", "series", "series_order", "ads", "translation_key", "sticky",
    ];
}
