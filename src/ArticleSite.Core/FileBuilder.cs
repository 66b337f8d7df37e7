using System.Collections.Concurrent;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Render.Weight;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>The Files step, for one file after another: what would come out as it did is neither made nor written.</summary>
internal sealed class FileBuilder(SiteAssets assets, IPageSink sink, BuildRun run)
{
    private readonly ConcurrentBag<Workbench> _benches = [];

    /// <summary>Makes sure that a file that is no page is in the next site; an asset that is unchanged is taken from where it lies already.</summary>
    public void Build(ExtraFile file)
    {
        if (file.Asset is not { } asset)
        {
            Make(file, run.Traces);
            return;
        }

        // a style sheet may hold others, so that its own stamp says too little of it
        if (!SiteAssets.IsStyle(asset) && run.Traces?.Of(asset) is { } known && sink.Keep(asset.Name, known.Length, known.Sha256) is not null)
        {
            run.Traces.Keep(asset, known.Length, known.Sha256);
            return;
        }

        var content = assets.ContentOf(asset);
        var sha256 = FileHash.Of(content);
        sink.Add(asset.Name, content, sha256);
        run.Traces?.Keep(asset, content.Length, sha256);
    }

    /// <summary>True when the number of a file tells all that a template has read for it: a partial may ask for the time, and for what other records say.</summary>
    private static bool IsTold(PageReads reads) => !reads.HasClock && !reads.IsVague && reads.Members.Keys.All(record => record.Key == SiteRecord.SiteKey);

    /// <summary>Makes a file, if it would not come out as it did.</summary>
    private void Make(ExtraFile file, SiteTraces? traces)
    {
        var print = traces is null ? null : file.Print?.Invoke();
        if (print is not null && traces?.OfMade(file.Path) is { } known && known.Print == print && sink.Keep(file.Path, known.Length, known.Sha256) is not null)
        {
            traces.Keep(file.Path, known);
            return;
        }

        if (!_benches.TryTake(out var bench)) bench = new Workbench();
        var (buffer, reads) = bench;
        buffer.ResetWrittenCount();
        using (reads.Begin()) file.Write(buffer);
        var sha256 = FileHash.Of(buffer.WrittenSpan);
        sink.Add(file.Path, buffer.WrittenSpan, sha256);
        if (print is not null && IsTold(reads)) traces!.Keep(file.Path, new MadeTrace(print.Value, buffer.WrittenCount, sha256)); // who has a print has traces
        _benches.Add(bench);
    }
}
