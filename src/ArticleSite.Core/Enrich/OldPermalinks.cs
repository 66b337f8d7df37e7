using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Leads from the addresses that articles had under the patterns of before to those they have now. An address that something else
/// has by now, or that another article had before this one, leads nowhere else: a page or an alias was meant, a pattern only follows.
/// </summary>
internal static class OldPermalinks
{
    /// <summary>The redirects, in the order of the patterns and, for each, of the files.</summary>
    /// <param name="articles">Every article with its path below the content folder.</param>
    /// <param name="placed">The same where they are now.</param>
    /// <param name="taken">Addresses that lead somewhere already.</param>
    /// <param name="config">The site.</param>
    public static IEnumerable<Redirect> Find(IReadOnlyList<NamedArticle> articles, IReadOnlyList<SiteArticle> placed, IEnumerable<SiteUrl> taken, SiteConfig config)
    {
        if (config.OldPermalinks.IsEmpty) yield break;
        var bySource = placed.ToDictionary(article => article.Article.Source);
        var live = taken.ToHashSet();
        foreach (var pattern in config.OldPermalinks)
        {
            foreach (var (name, article) in articles)
            {
                // an address of its own was the same under every pattern
                if (article.Meta.Permalink is not null || !bySource.TryGetValue(article.Source, out var now)) continue;
                var words = new PermalinkWords(article.Meta, FileNameReader.Read(name, config.FileNames).Path, config);
                if (words.Expand(pattern.Value) is not { } path || UrlMap.Checked(path, "permalink", article.Source, article.Meta.Title.Span, []) is not { } old || !live.Add(old)) continue;
                yield return new Redirect(old, now.Url, now.Title, now.Description, $"the address that {article.Source} had before", new SourceLocation(config.Path, pattern.Span));
            }
        }
    }
}
