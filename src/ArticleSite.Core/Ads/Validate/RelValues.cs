namespace ArticleSite.Core.Ads.Validate;

/// <summary>The values of a <c>rel</c> attribute.</summary>
internal static class RelValues
{
    /// <summary>In the author's order, lower case; blanks and commas both part them.</summary>
    public static IReadOnlyList<string> Of(string rel) =>
        rel.ToLowerInvariant().Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
