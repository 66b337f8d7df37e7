namespace ArticleSite.Core.Enrich;

/// <summary>
/// Which related articles a site showed, as plain arrays: to be kept, and shown again before any text has been read. What has changed
/// since is not seen; a site that is put together from texts has them right.
/// </summary>
public sealed record RelatedLinks
{
    /// <summary>By what each article is known.</summary>
    public required ulong[] Keys { get; init; }

    /// <summary>Where the list of each begins in <see cref="Others"/>, and where the last ends.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The indexes of those in the lists, one list behind the other.</summary>
    public required int[] Others { get; init; }

    /// <summary>Those of a site.</summary>
    public static RelatedLinks Of(SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(site);
        Dictionary<SiteArticle, int> indexes = new(site.Articles.Count);
        for (var i = 0; i < site.Articles.Count; i++) indexes[site.Articles[i]] = i;
        var (keys, starts) = (new ulong[site.Articles.Count], new int[site.Articles.Count + 1]);
        List<int> others = new(site.Articles.Count * Math.Max(1, site.Config.RelatedCount));
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(site.Articles[i]);
            foreach (var other in site.Articles[i].Related)
                if (indexes.TryGetValue(other, out var index)) others.Add(index);
            starts[i + 1] = others.Count;
        }

        return new RelatedLinks { Keys = keys, Starts = starts, Others = [.. others] };
    }

    /// <summary>Links each article to those it was shown with, as far as they are still there.</summary>
    internal void Link(IReadOnlyList<SiteArticle> articles)
    {
        Dictionary<ulong, SiteArticle> byKey = new(articles.Count);
        foreach (var article in articles) byKey[KeyOf(article)] = article;
        for (var i = 0; i < Keys.Length; i++)
        {
            if (!byKey.TryGetValue(Keys[i], out var article)) continue;
            List<SiteArticle> related = [];
            foreach (var other in Others.AsSpan(Starts[i]..Starts[i + 1]))
                if (byKey.TryGetValue(Keys[other], out var found)) related.Add(found);
            article.Related = related;
        }
    }

    private static ulong KeyOf(SiteArticle article) => ContentHash.Of(article.Article.Source.Value);
}
