namespace ArticleSite.Core.Enrich;

/// <summary>Maximal marginal relevance (Carbonell and Goldstein, 1998): what says the same as one already chosen is held back.</summary>
internal sealed class Diversity
{
    private readonly TermRows _rows;
    private readonly double[] _lengths;
    private readonly double _weight;

    /// <summary>Chooses among articles.</summary>
    /// <param name="rows">Their most telling terms.</param>
    /// <param name="weight">What likeness costs.</param>
    public Diversity(TermRows rows, double weight)
    {
        (_rows, _weight) = (rows, weight);
        _lengths = new double[rows.Starts.Length - 1];
        for (var article = 0; article < _lengths.Length; article++)
        {
            var sum = 0.0;
            foreach (var cell in rows.WeightsOf(article)) sum += (double)cell * cell;
            _lengths[article] = Math.Sqrt(sum);
        }
    }

    /// <summary>Chooses from candidates; gives all of them where nothing is held back.</summary>
    /// <param name="candidates">Best first.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="table">One place a term, all zero, and zero again afterwards.</param>
    public RelatedMatch[] Choose(RelatedMatch[] candidates, int count, float[] table)
    {
        if (_weight == 0) return candidates;
        candidates = candidates[..CountInReach(candidates, count)];
        var chosen = new RelatedMatch[Math.Min(count, candidates.Length)];
        var marginal = Array.ConvertAll(candidates, candidate => candidate.Score);
        for (var done = 0; done < chosen.Length; done++)
        {
            var next = 0;
            for (var i = 1; i < marginal.Length; i++)
                if (marginal[i] > marginal[next]) next = i;
            chosen[done] = candidates[next];
            marginal[next] = double.NegativeInfinity;
            if (done + 1 < chosen.Length) HoldBack(candidates, marginal, candidates[next].Other, table);
        }

        return chosen;
    }

    /// <summary>Those that are worse than the last place even when all before them are held back as much as can be are never chosen.</summary>
    private int CountInReach(RelatedMatch[] candidates, int count)
    {
        if (count >= candidates.Length) return candidates.Length;
        const double rounding = 1.000001;
        var least = candidates[count - 1].Score - _weight * rounding;
        return Array.FindLastIndex(candidates, candidate => candidate.Score >= least) + 1;
    }

    /// <summary>Lowers each candidate's score to what is left of it beside one that is chosen: the most like one counts.</summary>
    private void HoldBack(RelatedMatch[] candidates, double[] marginal, int chosen, float[] table)
    {
        _rows.Spread(chosen, table);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (double.IsNegativeInfinity(marginal[i])) continue;
            var product = _rows.Times(candidates[i].Other, table);
            if (product > 0) marginal[i] = Math.Min(marginal[i], candidates[i].Score - _weight * product / (_lengths[chosen] * _lengths[candidates[i].Other]));
        }

        _rows.Clear(chosen, table);
    }
}
