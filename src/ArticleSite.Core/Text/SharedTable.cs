using System.Collections.Concurrent;

namespace ArticleSite.Core.Text;

/// <summary>Tables by name that many threads ask and fill at once, as those of articles and pages.</summary>
internal static class SharedTable
{
    /// <summary>As many parts of one are locked by themselves: threads seldom wait for each other, which costs more than the locks.</summary>
    private const int ManyLocks = 128;

    /// <summary>A table that is full grows, which costs as much again.</summary>
    private const int LeastRoom = 1024;

    /// <summary>An empty table.</summary>
    /// <param name="expected">How many names there may be; more find room, too.</param>
    public static ConcurrentDictionary<string, T> For<T>(int expected) => new(ManyLocks, Math.Max(LeastRoom, expected), StringComparer.Ordinal);
}
