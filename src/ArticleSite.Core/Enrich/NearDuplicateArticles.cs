using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>Does with near-duplicates what the site wants: a finding for each cluster, the canonical link, or keeping all but one from search engines.</summary>
internal static class NearDuplicateArticles
{
    /// <summary>Members a finding names.</summary>
    private const int MostNamed = 5;

    public static void Mark(IReadOnlyList<SiteArticle> articles, IReadOnlyList<DuplicateCluster> clusters, RelatedRanking ranking, SiteConfig config, List<Diagnostic> findings)
    {
        var policy = config.Related.NearDuplicates;
        foreach (var cluster in clusters)
        {
            var canonical = articles[ranking.CanonicalOf(cluster.Members)];
            var twins = cluster.Members.Select(member => articles[member]).Where(article => article != canonical).ToList();
            foreach (var twin in twins)
            {
                if (policy == NearDuplicatePolicy.Canonical) twin.Canonical = canonical;
                if (policy == NearDuplicatePolicy.NoIndex) twin.IsNoIndex = true;
            }

            if (policy is NearDuplicatePolicy.Ignore) continue;
            var finding = Rules.NearDuplicates(
                At(canonical),
                twins.Count,
                (int)Math.Floor(cluster.Similarity * 100),
                twins.OrderBy(twin => twin.Article.Source).Take(MostNamed).Select(twin => new RelatedLocation(At(twin), "says almost the same")).ToEquatableArray());
            findings.Add(policy == NearDuplicatePolicy.Error ? finding with { Severity = Severity.Error } : policy == NearDuplicatePolicy.Report ? finding : finding with { Severity = Severity.Info });
        }
    }

    private static SourceLocation At(SiteArticle article) => new(article.Article.Source, article.Article.Meta.Title.Span);
}
