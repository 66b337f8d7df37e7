using ArticleSite.Core.Ads.Registry;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Weighted rendezvous hashing: every creative draws a number from the place and its own id, and the best one wins. What
/// others there are does not change a creative's number, so one more or less changes only the places it wins or loses.
/// </summary>
internal static class WeightedDraw
{
    /// <summary>A number for a place, the same on every machine and in every version.</summary>
    public static ulong Seed(string page, string slot, int position, string salt) =>
        StableHash.Mix(StableHash.Of(page, slot, salt) + (ulong)position);

    /// <summary>The creative that wins; null for none. Each has a weight; their order does not matter.</summary>
    public static RegisteredCreative? Choose(List<RegisteredCreative> creatives, ulong seed, Func<RegisteredCreative, bool>? isFree = null)
    {
        RegisteredCreative? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var creative in creatives)
        {
            var score = Score(creative, seed);
            if (score < bestScore || (score == bestScore && string.CompareOrdinal(creative.Id, best!.Id) > 0)) continue;
            if (isFree is not null && !isFree(creative)) continue; // asked last: of a thousand creatives a few are ever ahead
            (best, bestScore) = (creative, score);
        }

        return best;
    }

    /// <summary>The logarithm of a uniform number by weight: the highest wins as often as its share of all weights.</summary>
    private static double Score(RegisteredCreative creative, ulong seed)
    {
        var uniform = ((StableHash.Mix(seed ^ creative.IdHash) >> 11) + 0.5) / (1UL << 53);
        return Math.Log(uniform) / creative.Weight;
    }
}
