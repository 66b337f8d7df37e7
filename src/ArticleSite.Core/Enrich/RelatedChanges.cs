namespace ArticleSite.Core.Enrich;

/// <summary>
/// Finds the lists that can be taken over from an earlier ranking. A list has to be made anew when that with which its article asks has changed, when
/// one that was weighed for it has changed or gone, and when one that has changed now scores enough to be weighed.
/// </summary>
internal static class RelatedChanges
{
    /// <summary>When more than one article in so many has changed, ranking all is as quick.</summary>
    private const int FewestInOneChanged = 4;

    /// <summary>For each article that asks its answer where that is still true, else null; null when nothing is known.</summary>
    public static RelatedAnswer?[]? Since(RelatedState before, RelatedPrints now, TermMatrix matrix, Postings postings, TermRows asked, Company company)
    {
        if (before.Rules != now.Rules) return null;
        Dictionary<ulong, int> oldIndex = new(before.Keys.Length);
        for (var i = 0; i < before.Keys.Length; i++) oldIndex.TryAdd(before.Keys[i], i);
        var place = new int[before.Keys.Length]; // where each stands now; -1 for one that has changed or gone
        Array.Fill(place, -1);
        List<int> changed = [];
        for (var i = 0; i < now.Keys.Length; i++)
        {
            if (oldIndex.TryGetValue(now.Keys[i], out var old) && before.Rows[old] == now.Rows[i]) place[old] = i;
            else changed.Add(i);
        }

        if (changed.Count > now.Keys.Length / FewestInOneChanged) return null;
        var kept = new RelatedAnswer?[now.Asks.Length];
        for (var old = 0; old < before.Asks.Length; old++)
            if (place[old] is >= 0 and var article && article < kept.Length && before.Asks[old] == now.Asks[article]) kept[article] = Answer(before, old, place);
        DropThoseReached(kept, changed, matrix, postings, asked, company);
        return kept;
    }

    /// <summary>What was answered, with the numbers that articles have now; null when one that was weighed has changed.</summary>
    private static RelatedAnswer? Answer(RelatedState before, int old, int[] place)
    {
        var seen = before.Seen[before.SeenStarts[old]..before.SeenStarts[old + 1]];
        for (var i = 0; i < seen.Length; i++)
            if ((seen[i] = place[seen[i]]) < 0) return null;
        Array.Sort(seen);
        var best = new RelatedMatch[before.ListStarts[old + 1] - before.ListStarts[old]];
        for (var i = 0; i < best.Length; i++)
        {
            var at = before.ListStarts[old] + i;
            best[i] = new RelatedMatch(place[before.Others[at]], before.Scores[at]);
        }

        return new RelatedAnswer(seen, before.Thresholds[old], best);
    }

    /// <summary>
    /// Asks the other way round: whom does one that has changed reach? The same products are added in the same order, that of the
    /// terms, as when the other asks, so the sums are the same to the last bit.
    /// </summary>
    private static void DropThoseReached(RelatedAnswer?[] kept, List<int> changed, TermMatrix matrix, Postings postings, TermRows asked, Company company)
    {
        if (changed.Count == 0) return;
        var (starts, askers, weights) = AskersOf(matrix.Words.Length, kept.Length, asked);
        var rows = matrix.Rows;
        var sums = new double[kept.Length];
        foreach (var other in changed)
        {
            Array.Clear(sums);
            for (var cell = rows.Starts[other]; cell < rows.Starts[other + 1]; cell++)
            {
                if (postings.IsCut[cell]) continue;
                var (term, weight) = (rows.Terms[cell], (double)rows.Weights[cell]);
                for (var i = starts[term]; i < starts[term + 1]; i++) sums[askers[i]] += weights[i] * weight;
            }

            for (var article = 0; article < kept.Length; article++)
                if (sums[article] > 0 && kept[article] is { } answer && sums[article] * company.MostFactor >= answer.Threshold && sums[article] * company.Factor(article, other) >= answer.Threshold) kept[article] = null;
        }
    }

    /// <summary>For each term the articles that ask with it, and what it weighs in them.</summary>
    private static (int[] Starts, int[] Askers, float[] Weights) AskersOf(int terms, int asking, TermRows asked)
    {
        var cells = asked.Terms.AsSpan(0, asked.Starts[asking]);
        var lengths = new int[terms];
        foreach (var term in cells) lengths[term]++;
        var starts = TermRows.StartsOf(lengths);
        var (askers, weights) = (new int[cells.Length], new float[cells.Length]);
        var next = starts.AsSpan().ToArray();
        for (var article = 0; article < asking; article++)
        {
            for (var cell = asked.Starts[article]; cell < asked.Starts[article + 1]; cell++)
            {
                var at = next[asked.Terms[cell]]++;
                (askers[at], weights[at]) = (article, asked.Weights[cell]);
            }
        }

        return (starts, askers, weights);
    }
}
