namespace ArticleSite.Core.Text;

/// <summary>Finds what somebody probably meant: the nearest known word by edit distance.</summary>
public static class Suggestion
{
    /// <summary>More slips than this are not slips: a long address that differs so much is another one.</summary>
    private const int MostSlips = 4;

    /// <summary>Longer words are compared in memory of the heap.</summary>
    private const int LongestOnStack = 256;

    /// <summary>
    /// The candidate with the smallest optimal string alignment distance to a word, or null when none is near: at
    /// most a third of the word's length away, and never more than a few slips. Ties go to the first candidate.
    /// </summary>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        var limit = LimitFor(word);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance) continue;
            var distance = Distance(word, candidate, bestDistance);
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>How far from a word what was meant can be.</summary>
    internal static int LimitFor(string word) => Math.Clamp(word.Length / 3, 1, MostSlips);

    /// <summary>
    /// Insertions, deletions, substitutions and swaps of neighbours; upper and lower case are the same. Gives up with the
    /// limit as soon as no way below it is left. What both begin and end with makes no difference, and is most of two addresses of a site.
    /// </summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var head = a.CommonPrefixLength(b);
        a = a[head..];
        b = b[head..];
        var tail = 0;
        while (tail < Math.Min(a.Length, b.Length) && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        a = a[..^tail];
        b = b[..^tail];
        if (a.Length == 0 || b.Length == 0) return Math.Max(a.Length, b.Length);
        var size = b.Length + 1;
        var rows = size <= LongestOnStack ? stackalloc int[3 * size] : new int[3 * size];
        var before = rows[..size];
        var last = rows.Slice(size, size);
        var now = rows[(2 * size)..];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // a place further from the diagonal than the limit is out of reach
            var (first, end) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            now[first - 1] = first == 1 ? i : limit;
            if (i > 1 && end == i + limit) last[end] = limit;
            var least = now[first - 1];
            for (var j = first; j <= end; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }

            if (least >= limit) return limit;

            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
