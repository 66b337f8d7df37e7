namespace ArticleSite.Core.Load;

/// <summary>Looks for paths in lists that are sorted by path by code unit, as listings are.</summary>
internal static class SortedPaths
{
    /// <summary>The place of a path; -1 where the list has none.</summary>
    /// <param name="sorted">The list.</param>
    /// <param name="pathOf">The path of one of it.</param>
    /// <param name="path">The path looked for.</param>
    public static int Find<T>(IReadOnlyList<T> sorted, Func<T, string> pathOf, ReadOnlySpan<char> path)
    {
        var (low, high) = (0, sorted.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (pathOf(sorted[middle]).AsSpan().SequenceCompareTo(path))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return -1;
    }
}
