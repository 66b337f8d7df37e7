using System.Globalization;
using System.Text;
using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Bench;

/// <summary>
/// Shows that whole builds of sites that mean harm cost time in proportion to their size: each kind of <see cref="HostileSites"/> is built in memory, at
/// half its size and at the whole, a first time and again after an edit. What looks wrong is measured a few times more before it is believed.
/// </summary>
internal static class DoubledBuilds
{
    private const int MostTurns = 5;

    /// <summary>As often as it may cost for twice as much: the collector of garbage and the caches of the machine make it more than two, the square would be four.</summary>
    private const double MostGrowth = 2.6;

    /// <summary>Below this much time of the processor in seconds nobody waits, and the machine still warms up.</summary>
    private const double Shortest = 0.15;

    /// <summary>Prints a line for each kind; gives the number of those that grow faster than they may.</summary>
    /// <param name="name">Part of the names of those to measure; null for all.</param>
    public static int Measure(string? name)
    {
        var kinds = HostileSites.All.Where(kind => name is null || kind.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        var wrong = 0;
        foreach (var kind in kinds)
        {
            var (half, whole) = (Cost.None, Cost.None);
            for (var turn = 0; turn < (kind.Known is null ? MostTurns : 1) && (turn == 0 || whole.Seconds > MostGrowth * Math.Max(half.Seconds, Shortest)); turn++)
                (half, whole) = (half.Or(Once(kind, kind.Most / 2)), whole.Or(Once(kind, kind.Most)));
            var isSlow = whole.Seconds > MostGrowth * Math.Max(half.Seconds, Shortest);
            if (isSlow && kind.Known is null) wrong++;
            var verdict = !isSlow ? "ok   " : kind.Known is null ? "WRONG" : "known";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict} {half.Seconds * 1000,8:0} {whole.Seconds * 1000,8:0} ms  {kind.Most,7} {kind.Name}{Why(isSlow, kind, half, whole)}"));
        }

        Console.WriteLine($"{kinds.Count} kinds of hostile sites, each at half and all of its size: {wrong} grow faster than they may");
        return wrong;
    }

    /// <summary>The steps that grow fastest, or what is known of it.</summary>
    private static string Why(bool isSlow, HostileSites.Kind kind, Cost half, Cost whole)
    {
        if (!isSlow) return "";
        var steps = whole.Steps.Where(step => step.Value > 0.05 && step.Value > MostGrowth * half.Steps.GetValueOrDefault(step.Key));
        return kind.Known is { } known ? $": {known}" : $": {string.Join(", ", steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Key} {half.Steps.GetValueOrDefault(step.Key) * 1000:0} to {step.Value * 1000:0}")))}";
    }

    private static Cost Once(HostileSites.Kind kind, int count)
    {
        var disk = new MemoryFileSystem();
        kind.Put(disk, count);
        GC.Collect();
        var started = Environment.CpuUsage.UserTime;
        var first = SitePipeline.Run(Request(), disk);
        Edit(disk);
        var again = SitePipeline.Run(Request(), disk);
        var seconds = (Environment.CpuUsage.UserTime - started).TotalSeconds;
        if (first.Outcome != BuildOutcome.Succeeded || again.Outcome != BuildOutcome.Succeeded) throw new InvalidOperationException($"{kind.Name}: the site cannot be built: {string.Join(", ", first.Findings.Take(3))}");
        return new Cost(seconds, first.Steps.Concat(again.Steps.Select(step => step with { Name = step.Name + " again" })).ToDictionary(step => step.Name, step => step.Processor.TotalSeconds));
    }

    private static BuildRequest Request() => BenchSite.Request(HostileSites.Root) with { Meter = new BuildMeter(() => Environment.CpuUsage.UserTime) };

    private static void Edit(MemoryFileSystem disk)
    {
        var article = disk.Files.First(file => file.Key.EndsWith(".md", StringComparison.Ordinal));
        disk.Add(article.Key, Encoding.UTF8.GetString(article.Value) + "\n\nOne line more.\n");
    }

    /// <param name="Seconds">Of the processor, in the program itself, for both builds.</param>
    /// <param name="Steps">The same by step.</param>
    private sealed record Cost(double Seconds, Dictionary<string, double> Steps)
    {
        public static Cost None { get; } = new(double.MaxValue, []);

        public Cost Or(Cost other) => other.Seconds < Seconds ? other : this;
    }
}
