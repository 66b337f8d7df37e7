using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// The related articles of a whole site. Near-duplicates stand in the index once, by their oldest; where such a cluster fits, each of
/// the articles it fits shows another of its members, so that all of them are linked from somewhere.
/// </summary>
public sealed class RelatedRanking
{
    private readonly IReadOnlyList<SiteArticle> _articles;
    private readonly IReadOnlyList<SiblingArticle> _siblings;
    private readonly RelatedRules _rules;
    private readonly List<IReadOnlyList<int>> _groups = [];
    private readonly int[] _groupOf;
    private readonly RelatedIndex _index;
    private readonly IReadOnlyList<RelatedMatch>[] _best;

    private RelatedRanking(IReadOnlyList<SiteArticle> articles, IReadOnlyList<DuplicateCluster> clusters, Dictionary<string, SiteArticle> byPath, IReadOnlyList<SiblingArticle> siblings, SiteConfig config, int count, int jobs)
    {
        (_articles, _siblings, _rules, Clusters) = (articles, siblings, config.Related, clusters);
        _groupOf = new int[articles.Count];
        Array.Fill(_groupOf, -1);
        foreach (var cluster in clusters) Add(cluster.Members);
        for (var i = 0; i < articles.Count; i++)
            if (_groupOf[i] < 0) Add([i]);

        var mentions = MentionsOf(byPath, config, jobs);
        var own = _groups.Select((group, i) => EntryOf(articles[CanonicalOf(group)], mentions[i]));
        _index = RelatedIndex.Of([.. own, .. siblings.Select(sibling => new RelatedEntry(sibling.Terms) { Date = sibling.Date })], _rules);
        _best = _index.BestOf(_groups.Count, count, jobs);
    }

    /// <summary>Articles that say almost the same.</summary>
    public IReadOnlyList<DuplicateCluster> Clusters { get; }

    /// <summary>Ranks the articles of a site.</summary>
    /// <param name="articles">In the order of the site.</param>
    /// <param name="clusters">Its near-duplicates.</param>
    /// <param name="byPath">Articles and pages by their address.</param>
    /// <param name="siblings">Articles of other sites that may be shown too.</param>
    /// <param name="config">The site.</param>
    /// <param name="count">How many to find for each.</param>
    /// <param name="jobs">Threads.</param>
    public static RelatedRanking Of(IReadOnlyList<SiteArticle> articles, IReadOnlyList<DuplicateCluster> clusters, Dictionary<string, SiteArticle> byPath, IReadOnlyList<SiblingArticle> siblings, SiteConfig config, int count, int jobs) =>
        new(articles, clusters, byPath, siblings, config, count, jobs);

    /// <summary>The best others for an article, best first; none of them its twin, no two of one cluster.</summary>
    /// <param name="article">Its index.</param>
    public IEnumerable<RankedArticle> For(int article)
    {
        var turn = _groups[_groupOf[article]].Count(member => member < article);
        foreach (var (other, score) in _best[_groupOf[article]])
        {
            yield return other < _groups.Count
                ? new RankedArticle(MemberOf(_groups[other], turn), null, score)
                : new RankedArticle(-1, _siblings[other - _groups.Count], score);
        }
    }

    /// <summary>True when two articles say almost the same, or are one.</summary>
    public bool AreTwins(int left, int right) => _groupOf[left] == _groupOf[right];

    /// <summary>The twins of an article.</summary>
    public IEnumerable<SiteArticle> TwinsOf(int article) => _groups[_groupOf[article]].Where(other => other != article).Select(other => _articles[other]);

    /// <summary>The terms that carry a match, each with its share of the words' score.</summary>
    public IReadOnlyList<(string Term, double Share)> Reasons(int article, int other) => _index.Reasons(_groupOf[article], _groupOf[other]);

    /// <summary>How often the one names the other by its title or links to it, and the other way round.</summary>
    public (int Says, int IsSaid) Mentions(int article, int other) =>
        (_index.Mentions(_groupOf[article], _groupOf[other]), _index.Mentions(_groupOf[other], _groupOf[article]));

    /// <summary>The member that stands for a cluster: the oldest, of articles without a date the last.</summary>
    public int CanonicalOf(IReadOnlyList<int> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return members.OrderBy(member => _articles[member].Date ?? DateTimeOffset.MaxValue).ThenByDescending(member => member).First();
    }

    private void Add(IReadOnlyList<int> members)
    {
        foreach (var member in members) _groupOf[member] = _groups.Count;
        _groups.Add(members);
    }

    private int MemberOf(IReadOnlyList<int> group, int turn) =>
        _rules.NearDuplicates is NearDuplicatePolicy.Canonical or NearDuplicatePolicy.NoIndex ? CanonicalOf(group) : group[turn % group.Count];

    /// <summary>Which groups each group names, by the title of a member or a link to it.</summary>
    private IReadOnlyList<(int, int)>[] MentionsOf(Dictionary<string, SiteArticle> byPath, SiteConfig config, int jobs)
    {
        var said = TitleMentions.Find([.. _articles.Select(article => (article.Title, article.Language, article.Article.Body.Words.AsMemory()))], jobs);
        Dictionary<SiteArticle, int> indexes = new(_articles.Count);
        for (var i = 0; i < _articles.Count; i++) indexes[_articles[i]] = i;
        var counts = new SortedDictionary<int, int>[_groups.Count];
        for (var i = 0; i < counts.Length; i++) counts[i] = [];
        for (var i = 0; i < _articles.Count; i++)
        {
            Dictionary<int, int> own = [];
            foreach (var (other, count) in said[i]) own[_groupOf[other]] = own.GetValueOrDefault(_groupOf[other]) + count;
            foreach (var link in _articles[i].Article.Body.Links)
                if (AlsoReadLinks.Target(link.Url, _articles[i].Url, byPath, config) is { } target && indexes.TryGetValue(target, out var index)) own[_groupOf[index]] = own.GetValueOrDefault(_groupOf[index]) + 1;
            var mine = counts[_groupOf[i]];
            foreach (var (group, count) in own)
                if (group != _groupOf[i]) mine[group] = Math.Max(mine.GetValueOrDefault(group), count);
        }

        return [.. counts.Select(of => (IReadOnlyList<(int, int)>)[.. of.Select(entry => (entry.Key, entry.Value))])];
    }

    private static RelatedEntry EntryOf(SiteArticle article, IReadOnlyList<(int, int)> mentions) => new(article.Article.Body.Terms)
    {
        Tags = [.. article.Tags.Select(tag => tag.Name)],
        Category = article.Categories.Count > 0 ? [.. article.Categories[0].Select(term => term.Name)] : [],
        Date = article.Date,
        Mentions = mentions,
    };
}

/// <summary>An article that fits another.</summary>
/// <param name="Article">Its index in the site; -1 for one of a sibling.</param>
/// <param name="Sibling">The article of a sibling; null for one of the site.</param>
/// <param name="Score">How well it fits; 1 is the best match by words alone.</param>
public readonly record struct RankedArticle(int Article, SiblingArticle? Sibling, double Score);
