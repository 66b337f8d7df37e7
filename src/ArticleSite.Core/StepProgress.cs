using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>Steps of many pieces that tell how far they are.</summary>
internal static class StepProgress
{
    /// <summary>Told of more often, nobody would see more.</summary>
    private const int ToldEach = 64;

    /// <summary>Runs a step, many pieces at once.</summary>
    /// <param name="progress">Told how far it is, from any thread; null for nobody.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="jobs">How many may run at once; -1 for one a processor.</param>
    /// <param name="piece">Does the piece of a number.</param>
    /// <param name="cancellation">Ends the step between two pieces.</param>
    public static void Each(this IProgress<BuildProgress>? progress, string step, int count, int jobs, Action<int> piece, CancellationToken cancellation)
    {
        var done = 0;
        Together.Run(count, jobs, i =>
        {
            piece(i);
            var now = Interlocked.Increment(ref done);
            if (now % ToldEach == 0 || now == count) progress?.Report(new BuildProgress(step, now, count));
        }, cancellation);
    }
}
