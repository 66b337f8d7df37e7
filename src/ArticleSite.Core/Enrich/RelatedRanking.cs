using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

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
    private readonly List<IReadOnlyList<int>> _groups;
    private readonly int[] _groupOf;
    private RelatedIndex? _index;
    private readonly RelatedLists _best;

    private RelatedRanking(IReadOnlyList<SiteArticle> articles, IReadOnlyList<DuplicateCluster> clusters, Dictionary<string, SiteArticle> byPath, IReadOnlyList<SiblingArticle> siblings, SiteConfig config, int count, int jobs, RelatedState? before, ComparedTexts compared)
    {
        (_articles, _siblings, _rules, Clusters) = (articles, siblings, config.Related, clusters);
        _groups = GroupsOf(articles.Count, clusters);
        _groupOf = new int[articles.Count];
        for (var group = 0; group < _groups.Count; group++)
            foreach (var member in _groups[group]) _groupOf[member] = group;

        RelatedEntry[] entries = [.. _groups.Select(group => EntryOf(articles[CanonicalOf(group)])), .. siblings.Select(EntryOf)];
        var withoutMentions = entries.ToArray();
        var matrix = Task.Run(() => TermMatrix.Of(withoutMentions, _rules)); // terms know nothing of who names whom
        var mentions = MentionsOf(byPath, config, jobs, before?.Texts, out var said);
        for (var i = 0; i < mentions.Length; i++) entries[i] = entries[i] with { Mentions = mentions[i] };
        _index = RelatedIndex.Of(entries, matrix.GetAwaiter().GetResult(), _rules, jobs);
        _best = Index.Rank(_groups.Count, count, before);
        State = _best.State with { Texts = TextState.Of(said, compared) };
        IsNew = _best.RankedCount > 0 || said.IsNew || compared.HasNew;
    }

    private RelatedIndex Index => _index ?? throw new InvalidOperationException("the ranking has let go of its words");

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
    /// <param name="before">What an earlier ranking left; the result is the same without.</param>
    public static RelatedRanking Of(IReadOnlyList<SiteArticle> articles, IReadOnlyList<DuplicateCluster> clusters, Dictionary<string, SiteArticle> byPath, IReadOnlyList<SiblingArticle> siblings, SiteConfig config, int count, int jobs, RelatedState? before = null) =>
        Of(articles, clusters, byPath, siblings, config, count, jobs, before, new ComparedTexts(before?.Texts));

    /// <summary>The same, with the texts that were compared to find the near-duplicates.</summary>
    internal static RelatedRanking Of(IReadOnlyList<SiteArticle> articles, IReadOnlyList<DuplicateCluster> clusters, Dictionary<string, SiteArticle> byPath, IReadOnlyList<SiblingArticle> siblings, SiteConfig config, int count, int jobs, RelatedState? before, ComparedTexts compared) =>
        new(articles, clusters, byPath, siblings, config, count, jobs, before, compared);

    /// <summary>What the ranking leaves for the next one.</summary>
    public RelatedState State { get; }

    /// <summary>True when that is more than the one before left.</summary>
    internal bool IsNew { get; }

    /// <summary>For how many articles, or clusters, the list had to be made.</summary>
    public int RankedCount => _best.RankedCount;

    /// <summary>
    /// Lets go of the words of all articles, and of where each stands: about a third of what a site takes in memory. The lists stay; why
    /// an article is in one can no longer be told.
    /// </summary>
    internal void LetGoOfWords()
    {
        _index = null;
        foreach (var article in _articles) article.LetGoOfWords();
    }

    /// <summary>The best others for an article, best first; none of them its twin, no two of one cluster.</summary>
    /// <param name="article">Its index.</param>
    public IEnumerable<RankedArticle> For(int article)
    {
        var turn = _groups[_groupOf[article]].Count(member => member < article);
        if (_best.Lists.Length == 0) yield break; // a site without related articles
        foreach (var (other, score) in _best.Lists[_groupOf[article]])
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

    /// <summary>The words that carry a match, each with its share of the words' score.</summary>
    public IReadOnlyList<(string Word, double Share)> Reasons(int article, int other)
    {
        var reasons = Index.Reasons(_groupOf[article], _groupOf[other]);
        var names = TermNames.Of(_articles[CanonicalOf(_groups[_groupOf[article]])].Article, reasons.Select(reason => reason.Word).ToHashSet());
        return [.. reasons.Select(reason => (names[reason.Word], reason.Share))];
    }

    /// <summary>How often the one names the other by its title or links to it, and the other way round.</summary>
    public (int Says, int IsSaid) Mentions(int article, int other) =>
        (Index.Mentions(_groupOf[article], _groupOf[other]), Index.Mentions(_groupOf[other], _groupOf[article]));

    /// <summary>The member that stands for a cluster: the oldest, of articles without a date the last.</summary>
    public int CanonicalOf(IReadOnlyList<int> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return members.OrderBy(member => _articles[member].Date ?? DateTimeOffset.MaxValue).ThenByDescending(member => member).First();
    }

    /// <summary>Clusters and single articles, in the order in which those that stand for them stand in the site.</summary>
    private List<IReadOnlyList<int>> GroupsOf(int articles, IReadOnlyList<DuplicateCluster> clusters)
    {
        var groups = new IReadOnlyList<int>?[articles];
        for (var i = 0; i < articles; i++) groups[i] = [i];
        foreach (var cluster in clusters)
        {
            foreach (var member in cluster.Members) groups[member] = null;
            groups[CanonicalOf(cluster.Members)] = cluster.Members;
        }

        return [.. groups.OfType<IReadOnlyList<int>>()];
    }

    private int MemberOf(IReadOnlyList<int> group, int turn) =>
        _rules.NearDuplicates is NearDuplicatePolicy.Canonical or NearDuplicatePolicy.NoIndex ? CanonicalOf(group) : group[turn % group.Count];

    /// <summary>Which groups each group names, by the title of a member or a link to it.</summary>
    private IReadOnlyList<(int, int)>[] MentionsOf(Dictionary<string, SiteArticle> byPath, SiteConfig config, int jobs, TextState? before, out SaidTitles titles)
    {
        var said = TitleMentions.Find([.. _articles.Select(article => (article.Title, article.Language, article.Article.Body))], _groupOf, jobs, before, out titles);
        Dictionary<SiteArticle, int> indexes = new(_articles.Count);
        for (var i = 0; i < _articles.Count; i++) indexes[_articles[i]] = i;
        Together.Run(_articles.Count, jobs, i =>
        {
            foreach (var link in _articles[i].Article.Body.Links)
                if (AlsoReadLinks.Target(link.Url, _articles[i].Url, byPath, config) is { } target && indexes.TryGetValue(target, out var index)) said[i][_groupOf[index]] = said[i].GetValueOrDefault(_groupOf[index]) + 1;
        });

        return [.. _groups.Select((members, group) =>
        {
            SortedDictionary<int, int> most = [];
            foreach (var member in members)
                foreach (var (other, count) in said[member])
                    if (other != group) most[other] = Math.Max(most.GetValueOrDefault(other), count);
            return (IReadOnlyList<(int, int)>)[.. most.Select(entry => (entry.Key, entry.Value))];
        })];
    }

    private static RelatedEntry EntryOf(SiteArticle article) => new([])
    {
        StoredTerms = article.Article.Body.StoredTerms,
        Key = ContentHash.Of(article.Article.Source.Value),
        Tags = article.Tags.Select(tag => tag.Name).ToEquatableArray(),
        Category = article.Categories.Count > 0 ? article.Categories[0].Select(term => term.Name).ToEquatableArray() : [],
        Date = article.Date,
    };

    private static RelatedEntry EntryOf(SiblingArticle sibling) => new(sibling.Terms) { Key = ContentHash.Of(sibling.Url), Date = sibling.Date };
}

/// <summary>An article that fits another.</summary>
/// <param name="Article">Its index in the site; -1 for one of a sibling.</param>
/// <param name="Sibling">The article of a sibling; null for one of the site.</param>
/// <param name="Score">How well it fits; 1 is the best match by words alone.</param>
public readonly record struct RankedArticle(int Article, SiblingArticle? Sibling, double Score);
