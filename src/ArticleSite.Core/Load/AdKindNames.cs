namespace ArticleSite.Core.Load;

/// <summary>The kinds of ad as the configuration writes them; that they are those of <c>AdKind</c>, in its order, is tested.</summary>
public static class AdKindNames
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "banner", "text_link", "pixel", "ad_unit", "video_creative", "editorial_embed", "filler", "related_list", "script",
        "reference", "empty", "unknown",
    ];
}
