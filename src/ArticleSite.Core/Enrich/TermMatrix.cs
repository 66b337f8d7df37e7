using System.Runtime.InteropServices;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// What each term weighs in each article, by BM25 with weighted fields (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework", 2009), in plain arrays: rows one behind the other, in a row terms in the order of their numbers, which is that of their words. Terms that only one
/// article has, and those that most have, are left out. What is counted over the site is <see cref="Rounded"/>.
/// </summary>
internal sealed class TermMatrix
{
    /// <summary>A term in more than this share of all articles says nothing about one of them.</summary>
    private const double CommonShare = 0.5;

    private TermMatrix(uint[] words, TermRows rows, byte[] levels) => (Words, Rows, Levels) = (words, rows, levels);

    /// <summary>Steps in which the use of a term in an article is told apart where only the heaviest uses count.</summary>
    public const int LevelCount = 32;

    /// <summary>The word of each term.</summary>
    public uint[] Words { get; }

    /// <summary>The weights. What lies behind the last row counts for nothing.</summary>
    public TermRows Rows { get; }

    /// <summary>How much of the article the term of each cell is, whatever others have: its step, 0 to 31.</summary>
    public byte[] Levels { get; }

    /// <summary>Weighs the terms of articles.</summary>
    public static TermMatrix Of(IReadOnlyList<RelatedEntry> entries, RelatedRules rules)
    {
        // the arrays are as large as all texts have terms: what is told of each of them takes the place of what was
        var terms = Number(entries, out var weights, out var ends, out var lengths, out var words, out var spread);
        var rarity = Renumber(terms, ref words, spread, entries.Count);
        var starts = new int[entries.Count + 1];
        var levels = new byte[terms.Count(term => term >= 0)];
        var average = Rounded.Finely((int)Math.Max(1, lengths.Sum() / Math.Max(1, entries.Count)));
        var (from, to) = (0, 0);
        for (var article = 0; article < entries.Count; article++)
        {
            var held = rules.K1 * (1 - rules.B + rules.B * Rounded.Finely((int)Math.Min(int.MaxValue, lengths[article])) / average);
            for (; from < ends[article]; from++)
            {
                var term = terms[from];
                if (term < 0) continue;
                var frequency = (double)weights[from] / TermCount.Scale;
                var use = frequency / (frequency + held); // from 0 to 1
                (terms[to], weights[to]) = (term, (float)(use * (rules.K1 + 1) * rarity[term]));
                levels[to++] = (byte)Math.Min(LevelCount - 1, (int)(use * LevelCount));
            }

            starts[article + 1] = to;
        }

        return new TermMatrix(words, new TermRows(starts, terms, weights), levels);
    }

    /// <summary>What it is worth that a thing is rare: less for one that many have.</summary>
    /// <param name="spread">How many articles have it.</param>
    /// <param name="articles">How many there are.</param>
    public static double Rarity(int spread, int articles)
    {
        var (few, all) = (Rounded.Coarsely(spread), Math.Max(spread, Rounded.Finely(articles)));
        return Math.Log(1 + (all - few + 0.5) / (few + 0.5));
    }

    /// <summary>Of each article the terms that weigh most; of equal ones the first.</summary>
    /// <param name="most">How many of each.</param>
    /// <param name="jobs">Threads.</param>
    public TermRows Heaviest(int most, int jobs)
    {
        var starts = TermRows.StartsOf([.. Enumerable.Range(0, Rows.Starts.Length - 1).Select(article => Math.Min(most, Rows.TermsOf(article).Length))]);
        var heaviest = new TermRows(starts, new int[starts[^1]], new float[starts[^1]]);
        Together.Run(starts.Length - 1, jobs, () => new List<float>(512), (article, sorted) =>
        {
            var row = Rows.WeightsOf(article);
            CollectionsMarshal.SetCount(sorted, row.Length);
            var least = LeastOf(row, most, CollectionsMarshal.AsSpan(sorted), out var ofLeast);
            var to = starts[article];
            for (var i = 0; i < row.Length; i++)
                if (row[i] > least || (row[i] == least && ofLeast-- > 0)) (heaviest.Terms[to], heaviest.Weights[to++]) = (Rows.TermsOf(article)[i], row[i]);
        });
        return heaviest;
    }

    /// <summary>The least weight among the heaviest, and how many of that weight are among them.</summary>
    private static float LeastOf(ReadOnlySpan<float> row, int most, Span<float> sorted, out int ofLeast)
    {
        ofLeast = row.Length;
        if (row.Length <= most) return float.MinValue;
        row.CopyTo(sorted);
        sorted.Sort();
        var least = sorted[^most];
        ofLeast = most - (row.Length - sorted.LastIndexOf(least) - 1);
        return least;
    }

    /// <summary>Numbers the terms as they come; gives the number of each occurrence. Each article is read once: its terms may lie on the disk.</summary>
    private static int[] Number(IReadOnlyList<RelatedEntry> entries, out float[] counts, out int[] ends, out long[] lengths, out uint[] words, out int[] spread)
    {
        Dictionary<uint, int> known = [];
        List<uint> inOrder = [];
        List<int> spreads = [];
        var numbers = new int[entries.Sum(entry => entry.StoredTerms.Count)];
        (counts, ends, lengths) = (new float[numbers.Length], new int[entries.Count], new long[entries.Count]);
        var at = 0;
        for (var article = 0; article < ends.Length; article++)
        {
            foreach (var (word, count) in entries[article].Terms)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out var isKnown);
                if (!isKnown)
                {
                    number = inOrder.Count;
                    inOrder.Add(word);
                    spreads.Add(0);
                }

                spreads[number]++;
                lengths[article] += count;
                (numbers[at], counts[at]) = (number, count);
                at++;
            }

            ends[article] = at;
        }

        (words, spread) = ([.. inOrder], [.. spreads]);
        return numbers;
    }

    /// <summary>Gives the terms that tell something numbers in the order of their words, all others -1; gives how rare each is.</summary>
    private static double[] Renumber(int[] numbers, ref uint[] words, int[] spread, int articles)
    {
        var common = Math.Max(2, Rounded.Finely(articles) * CommonShare);
        int[] old = [.. Enumerable.Range(0, words.Length).Where(term => spread[term] >= 2 && spread[term] <= common)];
        var kept = new uint[old.Length];
        for (var i = 0; i < old.Length; i++) kept[i] = words[old[i]];
        Array.Sort(kept, old);
        var next = new int[words.Length];
        Array.Fill(next, -1);
        for (var i = 0; i < old.Length; i++) next[old[i]] = i;
        for (var i = 0; i < numbers.Length; i++) numbers[i] = next[numbers[i]];
        words = kept;
        return Array.ConvertAll(old, term => Rarity(spread[term], articles));
    }
}
