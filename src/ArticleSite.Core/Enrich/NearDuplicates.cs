using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds articles that say almost the same. Sketches that agree in one of 32 bands meet (locality-sensitive hashing); each
/// such pair is compared run by run of words before it counts. Pairs that a chain of others binds already are not compared,
/// nor are texts that are equal, so the work grows with the articles and not with the pairs of a large cluster.
/// </summary>
public static class NearDuplicates
{
    /// <summary>The share of equal runs of words from which on two texts are near-duplicates.</summary>
    public const double Threshold = 0.8;

    private const int Bands = 32;
    private const int Rows = TextSketch.Size / Bands;

    /// <summary>Sketches that agree less are not worth a comparison: four standard errors below the threshold.</summary>
    private const double WorthALook = 0.65;

    /// <summary>Members of one cluster, even at the two ends of a chain, are more alike than this.</summary>
    private const double Strangers = 0.4;

    /// <summary>How many pairs of two clusters must be strangers until no more of theirs are compared.</summary>
    private const int StrangersToBeSure = 3;

    /// <summary>The clusters of two and more, by their first member; members in order.</summary>
    /// <param name="articles">The texts.</param>
    /// <param name="jobs">Threads.</param>
    public static IReadOnlyList<DuplicateCluster> Find(IReadOnlyList<ArticleBody> articles, int jobs = -1) => Find(articles, jobs, new ComparedTexts(null));

    /// <summary>The same.</summary>
    /// <param name="articles">The texts.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="compared">What is known of pairs; those that are compared are added.</param>
    internal static IReadOnlyList<DuplicateCluster> Find(IReadOnlyList<ArticleBody> articles, int jobs, ComparedTexts compared)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var sets = new ClusterSets(articles.Count);
        var sketches = Sketches.Of(articles);
        var different = JoinEqual(articles, sketches, sets);
        var sorted = new ulong[Bands][];
        Together.Run(Bands, jobs, band => sorted[band] = SortedOf(different, band, sketches));
        var runs = new RunsOfTexts(articles);
        for (var band = 0; band < Bands; band++)
            foreach (var bucket in BucketsOf(sorted[band])) JoinBucket(bucket, band, sketches, sets, (left, right) => compared.Similarity(articles[left].WordsPrint, articles[right].WordsPrint, () => TextSketch.Jaccard(runs.Of(left), runs.Of(right))));
        return sets.Clusters();
    }

    /// <summary>Articles behind the key of one of their bands, those of one key side by side; without those that are alone.</summary>
    private static ulong[] SortedOf(List<int> different, int band, Sketches sketches)
    {
        var sorted = new ulong[different.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = (KeyOf(BandOf(sketches, different[i], band)) & 0xFFFF_FFFF_0000_0000) | (uint)different[i];
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
            if ((i > 0 && sorted[i - 1] >> 32 == sorted[i] >> 32) || (i + 1 < sorted.Length && sorted[i + 1] >> 32 == sorted[i] >> 32)) sorted[count++] = sorted[i];
        return sorted[..count];
    }

    private static IEnumerable<int[]> BucketsOf(ulong[] sorted)
    {
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] >> 32 == sorted[start] >> 32) end++;
            yield return Array.ConvertAll(sorted[start..end], article => (int)(uint)article);
        }
    }

    /// <summary>Binds texts that are equal word by word; gives the first of each.</summary>
    private static List<int> JoinEqual(IReadOnlyList<ArticleBody> articles, Sketches sketches, ClusterSets sets)
    {
        List<int> different = [];
        Dictionary<ulong, List<int>> bySketch = [];
        for (var i = 0; i < articles.Count; i++)
        {
            if (sketches.IsEmpty(i)) continue;
            var key = KeyOf(sketches.Of(i));
            if (!bySketch.TryGetValue(key, out var same)) bySketch[key] = same = [];
            var first = same.FindIndex(other => articles[other].WordsPrint == articles[i].WordsPrint);
            if (first >= 0)
            {
                sets.Join(same[first], i, 1);
                continue;
            }

            same.Add(i);
            different.Add(i);
        }

        return different;
    }

    /// <summary>
    /// Compares every pair that nothing binds yet, but for those of clusters whose members were strangers a few times: large
    /// families of texts that share a paragraph would cost the square of their size. To try only some members of a cluster, or to pass over one that has met its
    /// cluster, loses chains: of texts just at the threshold only few pairs of a cluster reach it.
    /// </summary>
    private static void JoinBucket(int[] bucket, int band, Sketches sketches, ClusterSets sets, Func<int, int, double> similarityOf)
    {
        if (Array.TrueForAll(bucket, article => sets.RootOf(article) == sets.RootOf(bucket[0]))) return;
        var isOne = true; // so far all are of one cluster: whoever joins it needs no further comparison
        for (var i = 1; i < bucket.Length; i++)
        {
            for (var j = i - 1; j >= 0; j--)
            {
                var (left, right) = (bucket[j], bucket[i]);
                if (isOne && sets.RootOf(left) == sets.RootOf(right)) break;
                if (!sets.MayBelongTogether(left, right) || HaveMet(sketches, left, right, band)) continue;
                var resemblance = TextSketch.Resemblance(sketches.Of(left), sketches.Of(right));
                if (resemblance < Strangers) sets.NoteStrangers(left, right);
                if (resemblance < WorthALook) continue;
                var similarity = similarityOf(left, right);
                if (similarity >= Threshold) sets.Join(left, right, similarity);
            }

            isOne &= sets.RootOf(bucket[i]) == sets.RootOf(bucket[0]);
        }
    }

    /// <summary>True when an earlier band brought the two together: they were compared there.</summary>
    private static bool HaveMet(Sketches sketches, int left, int right, int band)
    {
        for (var earlier = 0; earlier < band; earlier++)
            if (BandOf(sketches, left, earlier).SequenceEqual(BandOf(sketches, right, earlier))) return true;
        return false;
    }

    private static ReadOnlySpan<uint> BandOf(Sketches sketches, int article, int band) => sketches.Of(article).Slice(band * Rows, Rows);

    private static ulong KeyOf(ReadOnlySpan<uint> rows)
    {
        var key = 14695981039346656037ul;
        foreach (var row in rows) key = (key ^ row) * 1099511628211ul;
        return key;
    }

    /// <summary>The runs of texts that are compared, of the latest ones: they are large, and a text is compared in many bands.</summary>
    private sealed class RunsOfTexts(IReadOnlyList<ArticleBody> articles)
    {
        private const int Most = 1024;
        private readonly Dictionary<int, ulong[]> _runs = [];

        public ulong[] Of(int article)
        {
            if (_runs.TryGetValue(article, out var known)) return known;
            if (_runs.Count == Most) _runs.Clear();
            return _runs[article] = TextSketch.RunsOf(articles[article].Words.AsSpan());
        }
    }

    /// <summary>Sets that grow together (union-find); the smallest member stands for its set.</summary>
    private sealed class ClusterSets(int count)
    {
        private readonly int[] _above = [.. Enumerable.Range(0, count)];
        private readonly Dictionary<int, double> _similarity = [];
        private readonly Dictionary<(int, int), int> _strangers = [];

        /// <summary>False for two that are bound already, and for those whose clusters have nothing to do with each other.</summary>
        public bool MayBelongTogether(int left, int right)
        {
            var (a, b) = (RootOf(left), RootOf(right));
            return a != b && _strangers.GetValueOrDefault(a < b ? (a, b) : (b, a)) < StrangersToBeSure;
        }

        public void NoteStrangers(int left, int right)
        {
            var (a, b) = (RootOf(left), RootOf(right));
            var pair = a < b ? (a, b) : (b, a);
            _strangers[pair] = _strangers.GetValueOrDefault(pair) + 1;
        }

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
