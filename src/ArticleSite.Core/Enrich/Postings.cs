namespace ArticleSite.Core.Enrich;

/// <summary>
/// The articles that have a term, for every term, in plain arrays. Of a term that many have only those are kept of which it is the largest part
/// (impact-ordered postings, cut off), so that asking costs the same on a site of any size. Which of equals are kept is left to their keys: an
/// edit then changes the postings of the article that was edited and, at most, of one other at the cut.
/// </summary>
internal sealed class Postings
{
    /// <summary>Postings kept of a term. Sites of fewer articles lose nothing.</summary>
    public const int Most = 128;

    private const int KeySteps = 64;

    private readonly int[] _starts;
    private readonly int[] _articles;
    private readonly float[] _weights;

    private Postings(int[] starts, int[] articles, float[] weights, bool[] isCut) => (_starts, _articles, _weights, IsCut) = (starts, articles, weights, isCut);

    /// <summary>For each cell of the matrix whether it was left out.</summary>
    public bool[] IsCut { get; }

    /// <summary>The articles that have a term.</summary>
    public ReadOnlySpan<int> ArticlesOf(int term) => _articles.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>What the term weighs in each of them.</summary>
    public ReadOnlySpan<float> WeightsOf(int term) => _weights.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>The postings of a matrix.</summary>
    /// <param name="matrix">What each term weighs in each article.</param>
    /// <param name="keys">By what each article is known.</param>
    public static Postings Of(TermMatrix matrix, ulong[] keys)
    {
        var rows = matrix.Rows;
        var owners = new int[rows.CellCount];
        for (var article = 0; article < keys.Length; article++) owners.AsSpan(rows.Starts[article]..rows.Starts[article + 1]).Fill(article);
        var isCut = Cut(matrix, owners, keys);
        var lengths = new int[matrix.Words.Length];
        for (var cell = 0; cell < isCut.Length; cell++)
            if (!isCut[cell]) lengths[rows.Terms[cell]]++;
        var starts = TermRows.StartsOf(lengths);
        var (articles, weights) = (new int[starts[^1]], new float[starts[^1]]);
        var next = starts.AsSpan().ToArray();
        for (var cell = 0; cell < isCut.Length; cell++)
        {
            if (isCut[cell]) continue;
            var at = next[rows.Terms[cell]]++;
            (articles[at], weights[at]) = (owners[cell], rows.Weights[cell]);
        }

        return new Postings(starts, articles, weights, isCut);
    }

    private static bool[] Cut(TermMatrix matrix, int[] owners, ulong[] keys)
    {
        var terms = matrix.Rows.Terms.AsSpan(0, matrix.Rows.CellCount);
        var isCut = new bool[terms.Length];
        var spread = new int[matrix.Words.Length];
        foreach (var term in terms) spread[term]++;
        var starts = TermRows.StartsOf(Array.ConvertAll(spread, count => count > Most ? count : 0));
        var cells = new int[starts[^1]];
        var next = starts.AsSpan().ToArray();
        for (var cell = 0; cell < terms.Length; cell++)
            if (spread[terms[cell]] > Most) cells[next[terms[cell]]++] = cell;

        var counts = new int[TermMatrix.LevelCount * KeySteps];
        for (var term = 0; term < spread.Length; term++)
            if (spread[term] > Most) CutOne(cells.AsSpan(starts[term]..starts[term + 1]), counts, isCut);
        return isCut;

        // counts how many stand on each step, goes down to where the last one fits in, and sorts only those of that step
        void CutOne(Span<int> ofTerm, int[] perStep, bool[] marks)
        {
            Array.Clear(perStep);
            foreach (var cell in ofTerm) perStep[StepOf(cell)]++;
            var (step, kept) = (perStep.Length - 1, 0);
            while (kept + perStep[step] <= Most) kept += perStep[step--];
            List<int> last = [];
            foreach (var cell in ofTerm)
            {
                var own = StepOf(cell);
                marks[cell] = own <= step;
                if (own == step) last.Add(cell);
            }

            last.Sort((left, right) => keys[owners[left]] != keys[owners[right]] ? keys[owners[left]].CompareTo(keys[owners[right]]) : left.CompareTo(right));
            foreach (var cell in last.Take(Most - kept)) marks[cell] = false;
        }

        // the highest step first; of one level the lowest key
        int StepOf(int cell) => matrix.Levels[cell] * KeySteps + (KeySteps - 1 - (int)(keys[owners[cell]] >> 58));
    }
}
