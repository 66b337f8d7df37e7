using System.Collections.Concurrent;
using System.Diagnostics;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>
/// Measures a build, for people who want to know where its time goes; nothing in the site depends on it. One is good for one build; any
/// number of threads may add to it.
/// </summary>
/// <param name="processorTime">What the process has used of all processors so far.</param>
public sealed class BuildMeter(Func<TimeSpan> processorTime)
{
    private const int MostArticles = 20;

    private readonly ConcurrentDictionary<string, Tally> _layouts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Tally> _includes = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ArticleTime> _articles = [];
    private long _bytesRead;
    private long _bytesRendered;

    /// <summary>What has been measured so far.</summary>
    public BuildMetrics Metrics => new()
    {
        Layouts = Sorted(_layouts),
        Includes = Sorted(_includes),
        SlowestArticles = [.. _articles.OrderByDescending(article => article.Elapsed).ThenBy(article => article.Path).Take(MostArticles)],
        BytesRead = Interlocked.Read(ref _bytesRead),
        BytesRendered = Interlocked.Read(ref _bytesRendered),
    };

    internal TimeSpan ProcessorTime => processorTime();

    /// <summary>An article was read into what pages are made of.</summary>
    internal void Read(SourcePath path, long started, long bytes)
    {
        _articles.Add(new ArticleTime(path, Stopwatch.GetElapsedTime(started)));
        Interlocked.Add(ref _bytesRead, bytes);
    }

    /// <summary>A page was rendered.</summary>
    internal void Rendered(string layout, long started, long bytes)
    {
        Of(_layouts, layout).Add(Stopwatch.GetElapsedTime(started), bytes);
        Interlocked.Add(ref _bytesRendered, bytes);
    }

    /// <summary>A page was taken over from the last site.</summary>
    internal void Kept(string layout) => Of(_layouts, layout).Keep();

    /// <summary>A template was included.</summary>
    internal void Included(string template, TimeSpan elapsed) => Of(_includes, template).Add(elapsed, 0);

    private static Tally Of(ConcurrentDictionary<string, Tally> tallies, string name) => tallies.GetOrAdd(name, static _ => new Tally());

    private static EquatableArray<TemplateTime> Sorted(ConcurrentDictionary<string, Tally> tallies) =>
        tallies.Select(tally => tally.Value.As(tally.Key)).OrderByDescending(time => time.Elapsed).ThenBy(time => time.Name, StringComparer.Ordinal).ToEquatableArray();

    private sealed class Tally
    {
        private long _ticks;
        private long _bytes;
        private int _count;
        private int _kept;

        public void Add(TimeSpan elapsed, long bytes)
        {
            Interlocked.Increment(ref _count);
            Interlocked.Add(ref _ticks, elapsed.Ticks);
            Interlocked.Add(ref _bytes, bytes);
        }

        public void Keep() => Interlocked.Increment(ref _kept);

        public TemplateTime As(string name) => new(name, _count, _kept, TimeSpan.FromTicks(_ticks), _bytes);
    }
}

/// <summary>What a build cost.</summary>
public sealed record BuildMetrics
{
    /// <summary>Pages by layout, those that took longest first.</summary>
    public EquatableArray<TemplateTime> Layouts { get; init; } = [];

    /// <summary>Templates that others include, those that took longest first; what one includes counts in it and by itself.</summary>
    public EquatableArray<TemplateTime> Includes { get; init; } = [];

    /// <summary>The articles that took longest to read, twenty at most; those of the cache are not among them.</summary>
    public EquatableArray<ArticleTime> SlowestArticles { get; init; } = [];

    /// <summary>Bytes of articles that were read from their files.</summary>
    public long BytesRead { get; init; }

    /// <summary>Bytes of pages that were rendered.</summary>
    public long BytesRendered { get; init; }
}

/// <summary>What a template cost.</summary>
/// <param name="Name">A layout's name, or an include by the name of its file.</param>
/// <param name="Count">How often it was rendered.</param>
/// <param name="Kept">Of a layout: how many pages were taken over from the last site.</param>
/// <param name="Elapsed">Wall time, summed over threads.</param>
/// <param name="Bytes">Of a layout: what its pages have.</param>
public sealed record TemplateTime(string Name, int Count, int Kept, TimeSpan Elapsed, long Bytes);

/// <summary>What reading an article cost.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record ArticleTime(SourcePath Path, TimeSpan Elapsed);
