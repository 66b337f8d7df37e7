using System.Runtime.InteropServices;

namespace ArticleSite.Core.Diagnostics;

/// <summary>
/// Puts many findings in the order of every report, that of <see cref="Diagnostic.Compare"/>. Paths of one folder begin alike for long, and
/// comparing them would be most of the work: files are put in order first, and a finding is then told from another by two numbers.
/// </summary>
internal static class FindingOrder
{
    public static void Sort(Diagnostic[] findings)
    {
        var files = FilesOf(findings, out var paths);
        var ranks = RanksOf(paths);
        var keys = new ulong[findings.Length]; // the file, then the position in it; findings about no file come first
        for (var i = 0; i < keys.Length; i++)
            if (files[i] >= 0) keys[i] = ((ulong)ranks[files[i]] + 1 << 32) | (uint)findings[i].Location!.Value.Span.Start;
        Array.Sort(keys, findings);

        for (var (from, to) = (0, 0); from < keys.Length; from = to)
        {
            while (to < keys.Length && keys[to] == keys[from]) to++;
            if (to - from > 1) findings.AsSpan(from..to).Sort(Diagnostic.Compare);
        }
    }

    /// <summary>The number of each finding's file, -1 for none.</summary>
    private static int[] FilesOf(Diagnostic[] findings, out List<string> paths)
    {
        paths = [];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        var files = new int[findings.Length];
        var (last, number) = ((string?)null, -1);
        for (var i = 0; i < files.Length; i++)
        {
            var path = findings[i].Location?.Path.Value;
            if (!ReferenceEquals(path, last))
            {
                number = path is null ? -1 : NumberOf(path, numbers, paths);
                last = path;
            }

            files[i] = number;
        }

        return files;
    }

    private static int NumberOf(string path, Dictionary<string, int> numbers, List<string> paths)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, path, out var isKnown);
        if (!isKnown)
        {
            number = paths.Count;
            paths.Add(path);
        }

        return number;
    }

    /// <summary>The place of each path among all.</summary>
    private static int[] RanksOf(List<string> paths)
    {
        int[] order = [.. Enumerable.Range(0, paths.Count)];
        order.AsSpan().Sort((left, right) => string.CompareOrdinal(paths[left], paths[right]));
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }
}
