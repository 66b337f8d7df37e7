using ArticleSite.Core.Ads;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;
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
    /// <param name="network">What is known of the siblings.</param>
    /// <param name="ads">The registry of creatives and the time; null for a site without one.</param>
    /// <param name="words">What pages say; null for the program's own words.</param>
    /// <param name="before">What the related articles of an earlier build leave for this one; the site is the same without.</param>
    public static StageResult<SiteModel> Build(
        IReadOnlyList<NamedArticle> articles,
        IReadOnlyList<NamedArticle> pages,
        SiteConfig config,
        int jobs,
        IReadOnlyList<NetworkIndex>? network = null,
        AdSource? ads = null,
        ThemeWords? words = null,
        RelatedState? before = null) =>
        Build(articles, pages, config, jobs, network ?? [], ads ?? AdSource.None, words ?? ThemeWords.BuiltIn, before, PastedLists.Unknown);

    /// <summary>The same, with what an earlier build knew of pasted lists.</summary>
    internal static StageResult<SiteModel> Build(
        IReadOnlyList<NamedArticle> articles, IReadOnlyList<NamedArticle> pages, SiteConfig config, int jobs, IReadOnlyList<NetworkIndex> network, AdSource ads, ThemeWords words,
        RelatedState? before, PastedLists lists) =>
        Build(articles, pages, config, jobs, network, ads, words, lists, placed =>
        {
            // texts can be compared before anything else is known of the site
            var compared = new ComparedTexts(before?.Texts);
            var clusters = Task.Run(() => NearDuplicates.Find(Array.ConvertAll(placed.ToArray(), static article => article.Article.Body), jobs, compared));
            return (byPath, findings) => LinkRelated(placed, byPath, [.. network.SelectMany(site => site.Articles)], config, jobs, findings, before, compared, clusters.GetAwaiter().GetResult());
        });

    /// <summary>
    /// Puts a site together of whose articles only the heads are read: all is as in <see cref="Build(IReadOnlyList{NamedArticle}, IReadOnlyList{NamedArticle}, SiteConfig, int, IReadOnlyList{NetworkIndex}?, AdSource?, ThemeWords?, RelatedState?)"/>, but
    /// related articles are those that were shown before, and near-duplicates are not looked for.
    /// </summary>
    internal static StageResult<SiteModel> Sketch(
        IReadOnlyList<NamedArticle> articles, IReadOnlyList<NamedArticle> pages, SiteConfig config, IReadOnlyList<NetworkIndex> network, AdSource ads, ThemeWords words, RelatedLinks? before) =>
        Build(articles, pages, config, jobs: -1, network, ads, words, PastedLists.Unknown, placed => (_, _) =>
        {
            before?.Link(placed);
            return null;
        });

    private static StageResult<SiteModel> Build(
        IReadOnlyList<NamedArticle> articles, IReadOnlyList<NamedArticle> pages, SiteConfig config, int jobs, IReadOnlyList<NetworkIndex> network, AdSource ads, ThemeWords words,
        PastedLists lists, Func<List<SiteArticle>, Func<Dictionary<string, SiteArticle>, List<Diagnostic>, RelatedRanking?>> beginRelated)
    {
        List<Diagnostic> findings = [];
        var placed = Place(articles, config.Permalink, config, jobs, findings);
        var placedPages = Place(pages, config.PagePermalink, config, jobs, findings);
        placed.Sort(NewestFirst);
        var linkRelated = beginRelated(placed);

        List<Diagnostic> ofTags = [];
        var tagging = Task.Run(() => TaxonomyBuilder.BuildTags(placed, config, ofTags)); // beside the categories, of which it knows nothing
        List<Diagnostic> ofCategories = [];
        var categories = TaxonomyBuilder.BuildCategories(placed, config, ofCategories);
        var tags = tagging.GetAwaiter().GetResult();
        findings.AddRange(ofTags);
        findings.AddRange(ofCategories);
        var series = SeriesBuilder.Build(placed, findings);
        Dictionary<string, SiteArticle> byPath = new(StringComparer.Ordinal);
        foreach (var article in placed.Concat(placedPages)) byPath.TryAdd(article.Url.Path, article);

        LinkNeighbours(placed);
        AlsoReadLinks.Clean([.. placed, .. placedPages], config, lists, jobs, findings);
        Translations.Link(placed.Concat(placedPages), findings);
        var placer = new AdPlacer(ads, config, findings);
        foreach (var article in placed) article.Ads = placer.Place(article, isPage: false);
        foreach (var page in placedPages) page.Ads = placer.Place(page, isPage: true);
        var ranking = linkRelated(byPath, findings);

        Redirect[] redirects = [.. RedirectsOf(placed.Concat(placedPages), findings), .. tags.Redirects, .. categories.Redirects];
        var tombstones = Tombstone.AllOf(config, findings);
        var taken = byPath.Values.Select(article => article.Url).Concat(redirects.Select(redirect => redirect.From)).Concat(tombstones.Select(tombstone => tombstone.Url));
        var model = new SiteModel
        {
            Config = config,
            Words = words,
            Articles = placed,
            Pages = placedPages,
            Tags = tags.Terms,
            Categories = categories.Terms,
            Series = series,
            Network = network,
            Years = ArchiveOf(placed, SiteUrl.Folder(config.Archives)),
            ByPath = byPath,
            Ranking = ranking,
            NextAdChange = placer.NextChange,
            Redirects = [.. redirects, .. OldPermalinks.Find(articles, placed, taken, config)],
            Tombstones = tombstones,
        };
        return new StageResult<SiteModel>(model, findings.ToEquatableArray());
    }

    private static List<SiteArticle> Place(IReadOnlyList<NamedArticle> articles, string pattern, SiteConfig config, int jobs, List<Diagnostic> findings)
    {
        const int ofPiece = 256;
        var placed = new SiteArticle?[articles.Count];
        var found = new List<Diagnostic>[(articles.Count + ofPiece - 1) / ofPiece];
        Together.Run(found.Length, jobs, piece =>
        {
            found[piece] = [];
            for (var i = piece * ofPiece; i < Math.Min(articles.Count, (piece + 1) * ofPiece); i++) placed[i] = Place(articles[i], pattern, config, found[piece]);
        });
        foreach (var list in found) findings.AddRange(list);
        return [.. placed.OfType<SiteArticle>()];
    }

    private static SiteArticle? Place(NamedArticle named, string pattern, SiteConfig config, List<Diagnostic> findings) =>
        UrlMap.Find(named.Article.Source, named.Article.Meta, named.Name, pattern, config, findings) is { } url
            ? new SiteArticle(named.Article, url, config) { Section = AdScope.SectionOf(named.Name) }
            : null;

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

    /// <summary>First those the author named, then, where the site wants it, those of the pasted list, then those the words name.</summary>
    private static RelatedRanking LinkRelated(List<SiteArticle> articles, Dictionary<string, SiteArticle> byPath, IReadOnlyList<SiblingArticle> siblings, SiteConfig config, int jobs, List<Diagnostic> findings, RelatedState? before, ComparedTexts compared, IReadOnlyList<DuplicateCluster> clusters)
    {
        // more than are shown, as some may be shown already or banned
        const int spare = 6;
        var count = config.RelatedCount;
        var ranking = RelatedRanking.Of(articles, clusters, byPath, siblings, config, count == 0 ? 0 : count + spare, jobs, before, compared);
        Dictionary<SiteArticle, int> indexes = new(articles.Count);
        for (var i = 0; i < articles.Count; i++) indexes[articles[i]] = i;
        Dictionary<string, SiteArticle>? bySlug = null;
        for (var i = 0; i < articles.Count; i++)
        {
            List<SiteArticle> related = [];
            HashSet<SiteArticle> banned = [];
            foreach (var wanted in articles[i].Article.Meta.Related)
            {
                bySlug ??= BySlug(articles);
                var isBan = wanted.Value.StartsWith('-');
                var slug = wanted.Value.TrimStart('-').Trim('/');
                if (!bySlug.TryGetValue(slug, out var other)) findings.Add(Rules.RelatedDoesNotExist(new SourceLocation(articles[i].Article.Source, wanted.Span), slug, Suggestion.For(slug, bySlug.Keys)));
                else if (isBan) banned.Add(other);
                else if (other != articles[i] && !related.Contains(other)) related.Add(other);
            }

            if (config.MergesAlsoRead) Merge(articles[i], related, byPath, config);
            AddRanked(i, related, banned, Math.Max(count, related.Count));
            articles[i].Related = related;
        }

        NearDuplicateArticles.Mark(articles, clusters, ranking, config, findings);
        return ranking;

        // in the order of the ranking; of siblings no more than a third, as a reader came to this site
        void AddRanked(int article, List<SiteArticle> related, HashSet<SiteArticle> banned, int most)
        {
            List<SiblingArticle> others = [];
            foreach (var match in ranking.For(article))
            {
                if (related.Count + others.Count >= most) break;
                if (match.Sibling is { } sibling)
                {
                    if (others.Count < most / 3) others.Add(sibling);
                    continue;
                }

                var other = articles[match.Article];
                if (!banned.Contains(other) && !HasTwin(related, match.Article)) related.Add(other);
            }

            articles[article].RelatedSiblings = others;
        }

        bool HasTwin(List<SiteArticle> related, int article)
        {
            foreach (var shown in related)
                if (indexes.TryGetValue(shown, out var known) && ranking.AreTwins(known, article)) return true;
            return false;
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

    /// <summary>Articles of the pasted list move to the related ones; its other entries stay where they are.</summary>
    private static void Merge(SiteArticle article, List<SiteArticle> related, Dictionary<string, SiteArticle> byPath, SiteConfig config)
    {
        HashSet<AlsoReadEntry> moved = [];
        foreach (var (entry, target) in AlsoReadLinks.Targets(article, byPath, config))
        {
            moved.Add(entry);
            if (!related.Contains(target)) related.Add(target);
        }

        if (moved.Count == 0) return;
        var shown = article.AlsoRead.ToHashSet();
        var all = article.Article.AlsoRead;
        article.ShowAlsoRead([.. Enumerable.Range(0, all.Count).Where(i => shown.Contains(all[i]) && !moved.Contains(all[i]))]);
    }

    internal static List<ArchiveYear> ArchiveOf(IReadOnlyList<SiteArticle> articles, SiteUrl root)
    {
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
                if (UrlMap.Checked(alias.Value, "alias", article.Article.Source, alias.Span, findings) is { } from)
                    redirects.Add(new Redirect(from, article.Url, article.Title, article.Description, $"an alias of {article.Article.Source}", new SourceLocation(article.Article.Source, alias.Span)));
        }

        return redirects;
    }
}

/// <summary>An article and where its file lies.</summary>
/// <param name="Name">Its path below the content folder: <c>os/setup.md</c>.</param>
/// <param name="Article">The article.</param>
public sealed record NamedArticle(string Name, Article Article);
