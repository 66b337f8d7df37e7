using System.Runtime.ExceptionServices;

namespace ArticleSite.Core.Text;

/// <summary>Runs the pieces of a work on several processors at once. They are begun in their order: the longest are best put first.</summary>
internal static class Together
{
    /// <summary>Runs all pieces and waits for them.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="jobs">How many may run at once; -1 for one a processor.</param>
    /// <param name="piece">Does the piece of a number.</param>
    /// <param name="cancellation">Ends the work between two pieces.</param>
    public static void Run(int count, int jobs, Action<int> piece, CancellationToken cancellation = default) =>
        Run(count, jobs, static () => 0, (i, _) => piece(i), cancellation);

    /// <summary>Runs all pieces, each with what its thread has made for itself, and waits for them.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="jobs">How many may run at once; -1 for one a processor.</param>
    /// <param name="desk">Makes what the pieces of a thread use one after the other.</param>
    /// <param name="piece">Does the piece of a number.</param>
    /// <param name="cancellation">Ends the work between two pieces.</param>
    public static void Run<T>(int count, int jobs, Func<T> desk, Action<int, T> piece, CancellationToken cancellation = default)
    {
        var taken = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, count, options, desk, (_, _, own) =>
            {
                piece(Interlocked.Increment(ref taken), own);
                return own;
            }, static _ => { });
        }
        catch (AggregateException failures)
        {
            // the caller knows input and output failures by type; the first by name is as good as any
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }
    }
}
