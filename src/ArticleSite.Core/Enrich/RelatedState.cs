namespace ArticleSite.Core.Enrich;

/// <summary>
/// What a ranking leaves for the next one, as plain arrays: to be kept between builds. Without it, or with that of quite another site,
/// the next ranking is the same and only takes longer.
/// </summary>
public sealed record RelatedState
{
    /// <summary>A hash of what counts for all lists.</summary>
    public required ulong Rules { get; init; }

    /// <summary>By what each article was known.</summary>
    public required ulong[] Keys { get; init; }

    /// <summary>For each article that asked a hash of that with which it did.</summary>
    public required ulong[] Asks { get; init; }

    /// <summary>For each article a hash of that by which it was found.</summary>
    public required ulong[] Rows { get; init; }

    /// <summary>For each article that asked the score from which on another would have been weighed.</summary>
    public required double[] Thresholds { get; init; }

    /// <summary>Where the weighed ones of each begin in <see cref="Seen"/>, and where the last end.</summary>
    public required int[] SeenStarts { get; init; }

    /// <summary>The indexes of all that were weighed, one article's behind the other's.</summary>
    public required int[] Seen { get; init; }

    /// <summary>Where the list of each begins in <see cref="Others"/>, and where the last ends.</summary>
    public required int[] ListStarts { get; init; }

    /// <summary>The indexes of those in the lists.</summary>
    public required int[] Others { get; init; }

    /// <summary>The score of each of those.</summary>
    public required double[] Scores { get; init; }

    /// <summary>What is known of the texts themselves; null for a state without.</summary>
    internal TextState? Texts { get; init; }

    /// <summary>The state after a ranking.</summary>
    internal static RelatedState Of(RelatedPrints prints, RelatedAnswer[] answers)
    {
        var (seenStarts, listStarts) = (TermRows.StartsOf(Array.ConvertAll(answers, answer => answer.Seen.Length)), TermRows.StartsOf(Array.ConvertAll(answers, answer => answer.Best.Length)));
        var (seen, others, scores) = (new int[seenStarts[^1]], new int[listStarts[^1]], new double[listStarts[^1]]);
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i].Seen.CopyTo(seen, seenStarts[i]);
            for (var j = 0; j < answers[i].Best.Length; j++) (others[listStarts[i] + j], scores[listStarts[i] + j]) = answers[i].Best[j];
        }

        return new RelatedState
        {
            Rules = prints.Rules,
            Keys = prints.Keys,
            Asks = prints.Asks,
            Rows = prints.Rows,
            Thresholds = Array.ConvertAll(answers, answer => answer.Threshold),
            SeenStarts = seenStarts,
            Seen = seen,
            ListStarts = listStarts,
            Others = others,
            Scores = scores,
        };
    }
}
