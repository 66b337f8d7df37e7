namespace ArticleSite.Core.Enrich;

/// <summary>Terms of articles with their weights, in plain arrays: rows one behind the other, in a row terms in the order of their numbers.</summary>
/// <param name="Starts">Where the row of each article begins, and where the last ends.</param>
/// <param name="Terms">The term of each cell.</param>
/// <param name="Weights">The weight of each cell.</param>
internal sealed record TermRows(int[] Starts, int[] Terms, float[] Weights)
{
    /// <summary>How many cells there are; the arrays may be longer.</summary>
    public int CellCount => Starts[^1];

    /// <summary>The terms of one article.</summary>
    public ReadOnlySpan<int> TermsOf(int article) => Terms.AsSpan(Starts[article]..Starts[article + 1]);

    /// <summary>Their weights.</summary>
    public ReadOnlySpan<float> WeightsOf(int article) => Weights.AsSpan(Starts[article]..Starts[article + 1]);

    /// <summary>Where rows of some lengths begin, and where the last ends.</summary>
    public static int[] StartsOf(ReadOnlySpan<int> lengths)
    {
        var starts = new int[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++) starts[i + 1] = starts[i] + lengths[i];
        return starts;
    }

    /// <summary>Writes the weights of an article's terms to their places in a table of all terms.</summary>
    public void Spread(int article, float[] table)
    {
        var terms = TermsOf(article);
        var weights = WeightsOf(article);
        for (var i = 0; i < terms.Length; i++) table[terms[i]] = weights[i];
    }

    /// <summary>Makes those places zero again.</summary>
    public void Clear(int article, float[] table)
    {
        foreach (var term in TermsOf(article)) table[term] = 0;
    }

    /// <summary>The sum of an article's weights, each times that of its term in a table.</summary>
    public double Times(int article, float[] table)
    {
        var terms = TermsOf(article);
        var weights = WeightsOf(article);
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++) sum += (double)table[terms[i]] * weights[i];
        return sum;
    }
}
