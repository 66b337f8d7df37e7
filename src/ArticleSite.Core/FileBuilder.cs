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
        if (file.Print?.Invoke() is not { } print || traces is null)
        {
            sink.Add(file.Path, file.Content().Span);
            return;
        }

        if (traces.OfMade(file.Path) is { } known && known.Print == print && sink.Keep(file.Path, known.Length, known.Sha256) is not null)
        {
            traces.Keep(file.Path, known);
            return;
        }

        var reads = new PageReads();
        var content = PageReads.During(reads, file.Content).Span;
        var sha256 = FileHash.Of(content);
        sink.Add(file.Path, content, sha256);
        if (IsTold(reads)) traces.Keep(file.Path, new MadeTrace(print, content.Length, sha256));
    }
}
