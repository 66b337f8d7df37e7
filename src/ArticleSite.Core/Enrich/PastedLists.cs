using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// What becomes of hand-pasted lists in their places in the site. They are long and lie on the disk, and nearly all of them are shown
/// whole: that of an article that is as it was, at the address it had, is not read to find that out again.
/// </summary>
/// <param name="before">What an earlier build found, by what tells an article and its address apart.</param>
/// <param name="contentOf">What tells the content of an article's file apart; null where that is not known.</param>
internal sealed class PastedLists(IReadOnlyDictionary<ulong, PastedList> before, Func<SourcePath, Fingerprint?> contentOf)
{
    private readonly Dictionary<ulong, PastedList> _now = new(before.Count);

    /// <summary>Nothing is known, and nothing is kept.</summary>
    public static PastedLists Unknown { get; } = new(new Dictionary<ulong, PastedList>(), static _ => null);

    /// <summary>What this build found, for the next.</summary>
    public IReadOnlyDictionary<ulong, PastedList> Now => _now;

    /// <summary>True when something of that was not known before.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Those of articles, in their order.</summary>
    /// <param name="articles">In their places.</param>
    /// <param name="config">The site.</param>
    /// <param name="jobs">Threads to read lists with.</param>
    public PastedList[] Of(IReadOnlyList<SiteArticle> articles, SiteConfig config, int jobs)
    {
        var lists = new PastedList[articles.Count];
        var keys = new ulong?[articles.Count];
        Together.Run(articles.Count, jobs, i =>
        {
            if (articles[i].Article.StoredAlsoRead.Count == 0) lists[i] = PastedList.Whole;
            else if ((keys[i] = KeyOf(articles[i], config)) is { } key && before.TryGetValue(key, out var known)) lists[i] = known;
            else lists[i] = AlsoReadLinks.Clean(articles[i], config);
        });
        for (var i = 0; i < lists.Length; i++)
        {
            if (keys[i] is not { } key) continue;
            _now[key] = lists[i];
            IsNew |= !before.ContainsKey(key);
        }

        return lists;
    }

    /// <summary>All that decides about a list; null where it is not known.</summary>
    private ulong? KeyOf(SiteArticle article, SiteConfig config)
    {
        if (contentOf(article.Article.Source) is not { } content) return null;
        var key = new ContentHash();
        key.Add(content.High);
        key.Add(content.Low);
        key.Add(article.Article.Source.Value);
        key.Add(article.Url.Path);
        key.Add(config.BaseUrl.Origin);
        key.Add(config.BaseUrl.PathPrefix);
        return key.Value;
    }
}
