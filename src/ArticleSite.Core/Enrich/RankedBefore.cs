namespace ArticleSite.Core.Enrich;

/// <summary>
/// Related articles as an earlier ranking left them, without a look at any text. What has changed since is not seen; a site that is
/// put together from texts has them right.
/// </summary>
internal static class RankedBefore
{
    /// <summary>Links each article to those it was listed with, as far as they are still there.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="before">The earlier ranking.</param>
    /// <param name="count">The most for each.</param>
    public static void Link(IReadOnlyList<SiteArticle> articles, RelatedState before, int count)
    {
        Dictionary<ulong, SiteArticle> byKey = new(articles.Count);
        foreach (var article in articles) byKey[ContentHash.Of(article.Article.Source.Value)] = article;
        for (var asked = 0; asked < before.Asks.Length; asked++)
        {
            if (!byKey.TryGetValue(before.Keys[asked], out var article)) continue;
            List<SiteArticle> related = [];
            foreach (var other in before.Others.AsSpan(before.ListStarts[asked]..before.ListStarts[asked + 1]))
                if (related.Count < count && byKey.TryGetValue(before.Keys[other], out var found) && found != article) related.Add(found);
            article.Related = related;
        }
    }
}
