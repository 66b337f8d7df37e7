using System.Buffers;
using ArticleSite.Core.Check;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Search;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>A file of the site that is not a page.</summary>
/// <param name="Path">In the output folder.</param>
/// <param name="Write">Makes one that is made here.</param>
/// <param name="Asset">The author's file that it is; null for one made here.</param>
internal sealed record ExtraFile(string Path, Action<IBufferWriter<byte>> Write, SourceFile? Asset)
{
    /// <summary>What tells its bytes apart without making them; null for one that is made in each build.</summary>
    public Func<Fingerprint?>? Print { get; init; }

    /// <summary>All of a site: assets, feeds, sitemap. A file the author brings wins over one made here.</summary>
    /// <param name="site">The site.</param>
    /// <param name="assets">Files that go to the site as they are, each in its place.</param>
    /// <param name="plan">Where each claims its address.</param>
    /// <param name="planned">The pages.</param>
    /// <param name="templates">What the pages are made with.</param>
    /// <param name="renderer">Makes the pages.</param>
    /// <param name="search">The search index.</param>
    /// <param name="feedPrint">What tells feeds apart without making them.</param>
    public static List<ExtraFile> ListOf(SiteModel site, IReadOnlyList<SourceFile> assets, OutputPlan plan, List<PlannedPage> planned, TemplateSet templates, PageRenderer renderer, SearchIndex search, Func<Fingerprint?> feedPrint)
    {
        List<ExtraFile> extras = [];
        foreach (var asset in assets)
            if (plan.Add(asset.Name, asset.Path.Value, new SourceLocation(asset.Path, default))) extras.Add(new ExtraFile(asset.Name, static _ => { }, asset));

        var brought = assets.Select(asset => asset.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in MadeFiles.Of(site, planned, renderer, search, feedPrint, brought.Contains)) Add(file);
        foreach (var (path, source) in renderer.Assets.Names.Files)
        {
            var asset = assets.First(file => file.Name == source);
            Add(new MadeFile(path, $"'{source}' under the name with its hash", () => renderer.Assets.ContentOf(asset)));
        }

        if (site.Config.ExportsRelated)
            Add(new MadeFile(NetworkFiles.IndexName, "the index for siblings", () => NetworkIndexWriter.Write(site, planned.Where(page => page is not (NotFoundPage or GonePage)).Select(page => page.Url), templates.WrittenIds)));

        if (AdsTxt.Write(site) is { } sellers) Add(new MadeFile(AdsTxt.Path, "ads.txt", () => sellers));
        return extras;

        void Add(MadeFile file)
        {
            if (brought.Contains(file.Path)) return;
            if (plan.Add(file.Path, file.Owner)) extras.Add(new ExtraFile(file.Path, file.Write, null) { Print = file.Print });
        }
    }
}
