using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// The one barrier: all articles meet. In: every article that is to be published. Out: the <see cref="SiteModel"/> with
/// addresses, order, taxonomies, neighbours and related articles. It renders nothing and touches no disk.
/// </summary>
public static class SiteModelBuilder
{
    /// <summary>Puts a site together.</summary>
    /// <param name="articles">Each with its path below the content folder.</param>
    /// <param name="pages">The same for <c>content/pages</c>.</param>
    /// <param name="config">The site.</param>
    /// <param name="jobs">Threads for the related articles.</param>
    public static StageResult<SiteModel> Build(
        IReadOnlyList<NamedArticle> articles,
        IReadOnlyList<NamedArticle> pages,
        SiteConfig config,
        int jobs)
    {
        List<Diagnostic> findings = [];
        var placed = Place(articles, config.Permalink, config, findings);
        var placedPages = Place(pages, ":section/:slug/", config, findings);
        placed.Sort(NewestFirst);

        var tags = TaxonomyBuilder.BuildTags(placed, findings);
        var categories = TaxonomyBuilder.BuildCategories(placed, findings);
        Dictionary<string, SiteArticle> byPath = new(StringComparer.Ordinal);
        foreach (var article in placed.Concat(placedPages)) byPath.TryAdd(article.Url.Path, article);

        LinkNeighbours(placed);
        LinkRelated(placed, config.RelatedCount, jobs, findings);
        foreach (var article in placed.Concat(placedPages))
        {
            article.AlsoRead = WithoutItself(article, config, findings);
            article.Ads = AdInserts.Of(article.Article, config);
        }

        var model = new SiteModel
        {
            Config = config,
            Articles = placed,
            Pages = placedPages,
            Tags = tags,
            Categories = categories,
            Years = ArchiveOf(placed),
            ByPath = byPath,
            Redirects = RedirectsOf(placed.Concat(placedPages), findings),
        };
        return new StageResult<SiteModel>(model, findings.ToEquatableArray());
    }

    private static List<SiteArticle> Place(IReadOnlyList<NamedArticle> articles, string pattern, SiteConfig config, List<Diagnostic> findings)
    {
        List<SiteArticle> placed = new(articles.Count);
        foreach (var (name, article) in articles)
            if (UrlMap.Find(article, name, pattern, config, findings) is { } url) placed.Add(new SiteArticle(article, url, config));
        return placed;
    }

    private static int NewestFirst(SiteArticle left, SiteArticle right)
    {
        var byDate = Nullable.Compare(right.Date, left.Date);
        return byDate != 0 ? byDate : left.Article.Source.CompareTo(right.Article.Source);
    }

    private static void LinkNeighbours(List<SiteArticle> articles)
    {
        for (var i = 0; i + 1 < articles.Count; i++)
        {
            articles[i].Previous = articles[i + 1];
            articles[i + 1].Next = articles[i];
        }
    }

    /// <summary>First those the author named, then those the words name.</summary>
    private static void LinkRelated(List<SiteArticle> articles, int count, int jobs, List<Diagnostic> findings)
    {
        var found = count == 0 ? null : RelatedIndex.Build([.. articles.Select(article => article.Article.Body.Terms)], count, jobs);
        Dictionary<string, SiteArticle>? bySlug = null;
        for (var i = 0; i < articles.Count; i++)
        {
            List<SiteArticle> related = [];
            foreach (var wanted in articles[i].Article.Meta.Related)
            {
                bySlug ??= BySlug(articles);
                if (bySlug.TryGetValue(wanted.Value.Trim('/'), out var other) && other != articles[i]) related.Add(other);
                else findings.Add(Rules.RelatedDoesNotExist(new SourceLocation(articles[i].Article.Source, wanted.Span), wanted.Value, Suggestion.For(wanted.Value, bySlug.Keys)));
            }

            var wordsFrom = related.Count;
            foreach (var other in found?[i] ?? [])
                if (related.Count < Math.Max(count, wordsFrom) && !related.Contains(articles[other])) related.Add(articles[other]);
            articles[i].Related = related;
        }
    }

    private static Dictionary<string, SiteArticle> BySlug(List<SiteArticle> articles)
    {
        Dictionary<string, SiteArticle> bySlug = new(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            bySlug.TryAdd(UrlMap.SlugOf(article.Article), article);
            bySlug.TryAdd(article.Url.Path.Trim('/'), article);
        }

        return bySlug;
    }

    private static EquatableArray<AlsoReadEntry> WithoutItself(SiteArticle article, SiteConfig config, List<Diagnostic> findings)
    {
        var own = article.Url.Absolute(config.BaseUrl);
        var path = article.Url.Href(config.BaseUrl);
        var itself = article.Article.AlsoRead.FirstOrDefault(entry => entry.Url == own || entry.Url == path);
        if (itself is null) return article.Article.AlsoRead;
        findings.Add(Rules.AlsoReadNamesItself(new SourceLocation(article.Article.Source, itself.Span), itself.Title));
        return article.Article.AlsoRead.Where(entry => entry.Url != own && entry.Url != path).ToEquatableArray();
    }

    private static List<ArchiveYear> ArchiveOf(List<SiteArticle> articles)
    {
        var root = new SiteUrl("/archives/");
        return
        [
            .. articles.Where(article => article.Date is not null).GroupBy(article => article.Date!.Value.Year).Select(year =>
            {
                var url = root.Below(year.Key.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
                var months = year.GroupBy(article => article.Date!.Value.Month).Select(month =>
                    new ArchiveMonth(month.Key, url.Below(month.Key.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), [.. month]));
                return new ArchiveYear(year.Key, url, [.. months]);
            }),
        ];
    }

    private static List<Redirect> RedirectsOf(IEnumerable<SiteArticle> articles, List<Diagnostic> findings)
    {
        List<Redirect> redirects = [];
        foreach (var article in articles)
        {
            foreach (var alias in article.Article.Meta.Aliases)
                if (UrlMap.Checked(alias.Value, "alias", article.Article.Source, alias.Span, findings) is { } from) redirects.Add(new Redirect(from, article, alias.Span));
        }

        return redirects;
    }
}

/// <summary>An article and where its file lies.</summary>
/// <param name="Name">Its path below the content folder: <c>os/setup.md</c>.</param>
/// <param name="Article">The article.</param>
public sealed record NamedArticle(string Name, Article Article);
