using System.Collections.Concurrent;
using System.Diagnostics;
using ArticleSite.Core.Check.Pages;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>
/// The Render step and the check of finished pages, for one page after another: a page that would come out as it did, and in which
/// nothing was found, is neither rendered nor written.
/// </summary>
internal sealed class PageBuilder(PageRenderer renderer, PageCheck check, IPageSink sink, BuildRun run)
{
    private readonly ConcurrentBag<Workbench> _benches = [];

    /// <summary>Makes sure that a page is in the next site.</summary>
    public void Build(PlannedPage page)
    {
        var ownPrint = run.Prints is { } prints ? renderer.Tracer.OwnOf(page, prints) : null;
        var reason = Keep(page, ownPrint);
        if (reason is null)
        {
            run.Request.Meter?.Kept(page.Layout);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        if (!_benches.TryTake(out var bench)) bench = new Workbench();
        var (buffer, reads) = bench;
        buffer.ResetWrittenCount();
        if (renderer.TryRender(page, buffer, reads, out var problem))
        {
            var path = page.Url.OutputPath;
            var sha256 = FileHash.Of(buffer.WrittenSpan);
            run.Count(sink.Add(path, buffer.WrittenSpan, sha256));
            var findings = check.Find(page, buffer.WrittenSpan);
            run.Findings.AddRange(findings);
            if (run.Traces is { } traces && renderer.Tracer.Trace(ownPrint, reads, buffer.WrittenCount, sha256) is { } trace)
                traces.Keep(path, trace with { CleanIn = findings.IsEmpty ? check.Surroundings : null });
            run.NoteRebuilt(path, reason);
            run.Request.Meter?.Rendered(page.Layout, started, buffer.WrittenCount);
        }
        else
        {
            if (problem is not null) run.Findings.Add(problem);
            if (page is ArticlePage { Article.Article.Source: var source }) run.Skip(source, problem?.Message ?? $"the layout '{page.Layout}' has errors");
        }

        _benches.Add(bench);
    }

    /// <summary>Takes a page of the last site; tells why not, or null when it did.</summary>
    private string? Keep(PlannedPage page, ulong? ownPrint)
    {
        if (run is not { Traces: { } traces, Prints: { } prints }) return "the cache is not used";
        if (traces.IsEmpty) return "nothing is known of an earlier build with this program and theme";
        var path = page.Url.OutputPath;
        var trace = traces.Unchanged(path, ownPrint, renderer.Tracer, prints);
        if (trace is null)
        {
            trace = traces.Of(path);
            if (trace is null) return "the page is new, or had something that cannot be compared";
            if (renderer.Tracer.Difference(page, ownPrint, trace, prints) is { } difference) return difference;
        }

        if (trace.CleanIn is null) return "something is wrong with the page";
        if (trace.CleanIn != check.Surroundings) return "what pages are checked by has changed";
        if (traces.HasLostAddress) return "an address of the site has gone: a link may lead there";
        if (sink.Keep(path, trace.Length, trace.Sha256) is not { } isNew) return "its file is not as the last build left it";
        run.Count(isNew);
        traces.KeepAsBefore(path);
        if (trace.Clock is not null) renderer.NoteClock();
        return null;
    }
}
