using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>
/// Runs checks that know nothing of each other on all processors. What they find comes in the order of the checks, so that of two
/// findings that say the same the same one is kept in every build.
/// </summary>
internal static class SideBySide
{
    /// <summary>The findings of all checks.</summary>
    /// <param name="jobs">How many may run at once; -1 for one a processor.</param>
    /// <param name="checks">The checks, those that take longest first.</param>
    public static IEnumerable<Diagnostic> Find(int jobs, IReadOnlyList<Func<IEnumerable<Diagnostic>>> checks)
    {
        var found = new List<Diagnostic>[checks.Count];
        Together.Run(checks.Count, jobs, i => found[i] = [.. checks[i]()]);
        return found.SelectMany(list => list);
    }
}
