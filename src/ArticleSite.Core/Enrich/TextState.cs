namespace ArticleSite.Core.Enrich;

/// <summary>
/// What the comparison of texts leaves for the next one, as plain arrays: how alike two are, and which titles each says. Texts are known
/// by hashes of their words, so that it holds whatever else has changed.
/// </summary>
internal sealed record TextState
{
    /// <summary>A hash of all titles there were to be said.</summary>
    public required ulong Titles { get; init; }

    /// <summary>The texts.</summary>
    public required ulong[] Texts { get; init; }

    /// <summary>Where the titles that each says begin in <see cref="Said"/>, and where the last end.</summary>
    public required int[] SaidStarts { get; init; }

    /// <summary>Hashes of titles that are said, one text's behind the other's.</summary>
    public required ulong[] Said { get; init; }

    /// <summary>How often each of those is said.</summary>
    public required int[] SaidCounts { get; init; }

    /// <summary>One text of each pair that was compared.</summary>
    public required ulong[] PairLefts { get; init; }

    /// <summary>The other.</summary>
    public required ulong[] PairRights { get; init; }

    /// <summary>How alike they are.</summary>
    public required double[] Similarities { get; init; }

    /// <summary>The state after texts have been compared.</summary>
    public static TextState Of(SaidTitles said, ComparedTexts compared)
    {
        ulong[] texts = [.. said.OfTexts.Keys];
        var starts = TermRows.StartsOf(Array.ConvertAll(texts, text => said.OfTexts[text].Length));
        var (titles, counts) = (new ulong[starts[^1]], new int[starts[^1]]);
        for (var i = 0; i < texts.Length; i++)
        {
            var own = said.OfTexts[texts[i]];
            for (var j = 0; j < own.Length; j++) (titles[starts[i] + j], counts[starts[i] + j]) = own[j];
        }

        var (lefts, rights, similarities) = (new ulong[compared.Pairs.Count], new ulong[compared.Pairs.Count], new double[compared.Pairs.Count]);
        var pair = 0;
        foreach (var ((left, right), similarity) in compared.Pairs)
        {
            (lefts[pair], rights[pair], similarities[pair]) = (left, right, similarity);
            pair++;
        }

        return new TextState { Titles = said.Titles, Texts = texts, SaidStarts = starts, Said = titles, SaidCounts = counts, PairLefts = lefts, PairRights = rights, Similarities = similarities };
    }

    /// <summary>The pairs with how alike they are.</summary>
    public Dictionary<(ulong, ulong), double> Pairs()
    {
        Dictionary<(ulong, ulong), double> pairs = new(PairLefts.Length);
        for (var i = 0; i < PairLefts.Length; i++) pairs[(PairLefts[i], PairRights[i])] = Similarities[i];
        return pairs;
    }

    /// <summary>The titles that each text says.</summary>
    public Dictionary<ulong, (ulong Title, int Count)[]> SaidByTexts()
    {
        Dictionary<ulong, (ulong, int)[]> said = new(Texts.Length);
        for (var i = 0; i < Texts.Length; i++)
        {
            var titles = new (ulong, int)[SaidStarts[i + 1] - SaidStarts[i]];
            for (var j = 0; j < titles.Length; j++) titles[j] = (Said[SaidStarts[i] + j], SaidCounts[SaidStarts[i] + j]);
            said[Texts[i]] = titles;
        }

        return said;
    }
}

/// <summary>Which titles texts say.</summary>
/// <param name="Titles">A hash of all titles there are.</param>
/// <param name="OfTexts">For each text those that it says, with how often.</param>
/// <param name="IsNew">True when a text was read for it.</param>
internal sealed record SaidTitles(ulong Titles, IReadOnlyDictionary<ulong, (ulong Title, int Count)[]> OfTexts, bool IsNew);
