using System.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>Times the steps and tells how far they are. The times are for people; nothing in the site depends on them.</summary>
/// <param name="progress">Told how far the build is.</param>
/// <param name="meter">Knows what of the processors was used; null to leave that out.</param>
internal sealed class StepClock(IProgress<BuildProgress>? progress, BuildMeter? meter = null)
{
    private readonly List<StepTime> _steps = [];
    private long _last = Stopwatch.GetTimestamp();
    private TimeSpan _lastProcessor = meter?.ProcessorTime ?? default;
    private long _lastAllocated = GC.GetTotalAllocatedBytes();

    public EquatableArray<StepTime> Steps => _steps.ToEquatableArray();

    /// <summary>Ends a step that began when the last one ended.</summary>
    public void Mark(string step)
    {
        var now = Stopwatch.GetTimestamp();
        var (processor, allocated) = (meter?.ProcessorTime ?? default, GC.GetTotalAllocatedBytes());
        _steps.Add(new StepTime(step, Stopwatch.GetElapsedTime(_last, now)) { Processor = processor - _lastProcessor, Allocated = allocated - _lastAllocated });
        (_last, _lastProcessor, _lastAllocated) = (now, processor, allocated);
        progress?.Report(new BuildProgress(step, 1, 1));
    }

    /// <summary>Runs a step.</summary>
    public void Time(string step, Action work)
    {
        work();
        Mark(step);
    }

    /// <summary>Runs a step of many pieces on the run's threads.</summary>
    public void Each(string step, int count, BuildRun run, Action<int> piece)
    {
        progress.Each(step, count, run.Jobs, piece, run.Cancellation);
        Mark(step);
    }
}
