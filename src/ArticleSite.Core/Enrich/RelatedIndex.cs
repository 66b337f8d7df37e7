using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds articles about the same thing through an inverted index of their terms: each article asks with its most
/// telling terms and only meets articles that share one, so the work grows with the site and not with its square.
/// Weights are BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
/// </summary>
public static class RelatedIndex
{
    /// <summary>Terms an article asks with. More changed the lists of the measured corpora little and cost time.</summary>
    private const int QueryTerms = 32;

    /// <summary>
    /// A term in more than this share of all articles says little about one of them, and its postings are what costs time.
    /// A small site has few articles for any term, so there a larger share is still telling.
    /// </summary>
    private const double CommonShare = 0.05;

    private const double CommonShareOfSmallSite = 0.4;
    private const int SmallSite = 100;

    private const double K1 = 1.2;
    private const double B = 0.5;

    /// <summary>For each article the indexes of the best others, best first; ties go to the earlier article.</summary>
    /// <param name="articles">The terms of each article.</param>
    /// <param name="count">How many to find for each.</param>
    /// <param name="jobs">Threads.</param>
    public static int[][] Build(IReadOnlyList<EquatableArray<TermCount>> articles, int count, int jobs)
    {
        var index = Index.Of(articles);
        var lists = new int[articles.Count][];
        Parallel.For(
            0,
            articles.Count,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => new Accumulator(articles.Count),
            (article, _, sums) =>
            {
                lists[article] = index.Best(article, count, sums);
                return sums;
            },
            _ => { });
        return lists;
    }

    /// <summary>One thread's scores, cleared by walking what was touched.</summary>
    private sealed class Accumulator(int articles)
    {
        public float[] Scores { get; } = new float[articles];

        public List<int> Touched { get; } = [];
    }

    private readonly record struct Posting(int Article, float Weight);

    private sealed class Index
    {
        private readonly List<List<Posting>> _postings = [];
        private readonly (int Term, float Weight)[][] _queries;

        private Index(int articles) => _queries = new (int, float)[articles][];

        public static Index Of(IReadOnlyList<EquatableArray<TermCount>> articles)
        {
            var index = new Index(articles.Count);
            Dictionary<string, int> ids = new(StringComparer.Ordinal);
            List<int> documentFrequency = [];
            var total = 0.0;
            foreach (var terms in articles)
            {
                foreach (var (term, count) in terms)
                {
                    total += count;
                    if (ids.TryAdd(term, documentFrequency.Count)) documentFrequency.Add(1);
                    else documentFrequency[ids[term]]++;
                }
            }

            var averageLength = Math.Max(1.0, total / Math.Max(1, articles.Count));
            var common = Math.Max(2.0, Math.Max(articles.Count * CommonShare, Math.Min(articles.Count, SmallSite) * CommonShareOfSmallSite));
            for (var i = 0; i < documentFrequency.Count; i++) index._postings.Add([]);
            List<(int Term, float Weight)> query = [];
            for (var article = 0; article < articles.Count; article++)
            {
                var length = articles[article].Sum(term => (double)term.Count);
                query.Clear();
                foreach (var (term, count) in articles[article])
                {
                    var id = ids[term];
                    var frequency = documentFrequency[id];
                    if (frequency < 2 || frequency > common) continue;
                    var rarity = Math.Log(1 + (articles.Count - frequency + 0.5) / (frequency + 0.5));
                    var weight = (float)(rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength)));
                    index._postings[id].Add(new Posting(article, weight));
                    query.Add((id, weight));
                }

                query.Sort((left, right) => right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : left.Term.CompareTo(right.Term));
                index._queries[article] = [.. query.Take(QueryTerms)];
            }

            return index;
        }

        public int[] Best(int article, int count, Accumulator sums)
        {
            foreach (var (term, weight) in _queries[article])
            {
                foreach (var posting in _postings[term])
                {
                    if (sums.Scores[posting.Article] == 0) sums.Touched.Add(posting.Article);
                    sums.Scores[posting.Article] += weight * posting.Weight;
                }
            }

            var best = new PriorityQueue<int, (float Score, int Order)>();
            foreach (var other in sums.Touched)
            {
                var score = sums.Scores[other];
                sums.Scores[other] = 0;
                if (other == article) continue;
                if (best.Count < count) best.Enqueue(other, (score, -other));
                else if (count > 0) best.EnqueueDequeue(other, (score, -other));
            }

            sums.Touched.Clear();
            var list = new int[best.Count];
            for (var i = list.Length - 1; i >= 0; i--) list[i] = best.Dequeue();
            return list;
        }
    }
}
