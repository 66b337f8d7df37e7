using ArticleSite.Core.Markdown;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds articles that say almost the same. Sketches that agree in one of 32 bands meet (locality-sensitive hashing); each
/// such pair is compared word by word before it counts. Articles already known to belong together are not compared again, so
/// the work grows with the articles and not with the pairs of a large cluster.
/// </summary>
public static class NearDuplicates
{
    /// <summary>The share of equal runs of words from which on two texts are near-duplicates.</summary>
    public const double Threshold = 0.8;

    private const int Bands = 32;
    private const int Rows = TextSketch.Size / Bands;

    /// <summary>Sketches that agree less are not worth a comparison: four standard errors below the threshold.</summary>
    private const double WorthALook = 0.65;

    /// <summary>Members of one cluster that a newcomer in the same bucket is compared with.</summary>
    private const int Tries = 3;

    /// <summary>The clusters of two and more, by their first member; members in order.</summary>
    /// <param name="articles">The texts.</param>
    public static IReadOnlyList<DuplicateCluster> Find(IReadOnlyList<ArticleBody> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var sets = new ClusterSets(articles.Count);
        for (var band = 0; band < Bands; band++)
        {
            Dictionary<ulong, List<int>> buckets = [];
            for (var i = 0; i < articles.Count; i++)
            {
                if (articles[i].Sketch.Cells.IsEmpty) continue;
                var key = KeyOf(articles[i].Sketch.Cells.AsSpan().Slice(band * Rows, Rows));
                if (!buckets.TryGetValue(key, out var bucket)) buckets[key] = bucket = [];
                bucket.Add(i);
            }

            foreach (var bucket in buckets.Values)
                if (bucket.Count > 1) Join(bucket, articles, sets);
        }

        return sets.Clusters();
    }

    private static void Join(List<int> bucket, IReadOnlyList<ArticleBody> articles, ClusterSets sets)
    {
        Dictionary<int, List<int>> seen = [];
        Dictionary<int, ulong[]> runs = [];
        foreach (var article in bucket)
        {
            var root = sets.RootOf(article);
            if (!seen.TryGetValue(root, out var own))
            {
                foreach (var (other, members) in seen)
                {
                    if (sets.RootOf(article) == sets.RootOf(other)) continue;
                    foreach (var member in members.Take(Tries))
                    {
                        if (Similarity(article, member, articles, runs) is not { } similarity) continue;
                        sets.Join(article, member, similarity);
                        break;
                    }
                }

                seen[root] = own = [];
            }

            own.Add(article);
        }
    }

    /// <summary>How much two texts have in common; null when it is not enough.</summary>
    private static double? Similarity(int left, int right, IReadOnlyList<ArticleBody> articles, Dictionary<int, ulong[]> runs)
    {
        var (a, b) = (articles[left], articles[right]);
        if (a.Sketch.Resemblance(b.Sketch) < WorthALook) return null;
        if (a.Words.AsSpan().SequenceEqual(b.Words.AsSpan())) return 1;
        var similarity = TextSketch.Jaccard(RunsOf(left), RunsOf(right));
        return similarity >= Threshold ? similarity : null;

        ulong[] RunsOf(int article)
        {
            if (!runs.TryGetValue(article, out var own)) runs[article] = own = TextSketch.RunsOf(articles[article].Words.AsSpan());
            return own;
        }
    }

    private static ulong KeyOf(ReadOnlySpan<uint> rows)
    {
        var key = 14695981039346656037ul;
        foreach (var row in rows) key = (key ^ row) * 1099511628211ul;
        return key;
    }

    /// <summary>Sets that grow together (union-find); the smallest member stands for its set.</summary>
    private sealed class ClusterSets(int count)
    {
        private readonly int[] _above = [.. Enumerable.Range(0, count)];
        private readonly Dictionary<int, double> _similarity = [];

        public int RootOf(int member)
        {
            while (_above[member] != member) member = _above[member] = _above[_above[member]];
            return member;
        }

        public void Join(int left, int right, double similarity)
        {
            var (a, b) = (RootOf(left), RootOf(right));
            var (root, child) = a < b ? (a, b) : (b, a);
            _above[child] = root;
            var least = Math.Min(similarity, Math.Min(_similarity.GetValueOrDefault(root, 1), _similarity.GetValueOrDefault(child, 1)));
            _similarity[root] = least;
        }

        public IReadOnlyList<DuplicateCluster> Clusters() =>
        [
            .. Enumerable.Range(0, _above.Length)
                .GroupBy(RootOf)
                .Where(members => members.Count() > 1)
                .Select(members => new DuplicateCluster([.. members], _similarity[members.Key]))
                .OrderBy(cluster => cluster.Members[0]),
        ];
    }
}

/// <summary>Articles that say almost the same.</summary>
/// <param name="Members">Their indexes, in order; two or more.</param>
/// <param name="Similarity">The lowest share of equal runs of words among the pairs that bind them, from 0.8 to 1.</param>
public sealed record DuplicateCluster(IReadOnlyList<int> Members, double Similarity);
