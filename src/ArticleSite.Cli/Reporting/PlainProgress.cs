using System.Globalization;
using ArticleSite.Core;

namespace ArticleSite.Cli.Reporting;

/// <summary>How far a long build is, where no bar can move: a line every five seconds, so that a log shows that it goes on.</summary>
/// <param name="error">Where the lines go.</param>
/// <param name="time">The stopwatch.</param>
/// <param name="started">What it said when the build began.</param>
internal sealed class PlainProgress(TextWriter error, TimeProvider time, long started) : IProgress<BuildProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _last = started;

    /// <inheritdoc />
    public void Report(BuildProgress value)
    {
        if (value.Total <= 1 || value.Done >= value.Total) return;
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(_last, now) < Interval) return;
            _last = now;
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Step}: {value.Done:N0} of {value.Total:N0}"));
        }
    }
}
