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
/// <param name="Content">Makes it.</param>
/// <param name="Asset">The author's file that it is; null for one made here.</param>
internal sealed record ExtraFile(string Path, Func<ReadOnlyMemory<byte>> Content, SourceFile? Asset)
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
            if (plan.Add(asset.Name, asset.Path.Value, new SourceLocation(asset.Path, default))) extras.Add(new ExtraFile(asset.Name, () => default, asset));

        var brought = assets.Select(asset => asset.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in MadeFiles.Of(site, planned, renderer, search, feedPrint, brought.Contains)) Make(file.Path, file.Owner, file.Content, file.Print);
        foreach (var (path, source) in renderer.Assets.Names.Files)
        {
            var asset = assets.First(file => file.Name == source);
            Make(path, $"'{source}' under the name with its hash", () => renderer.Assets.ContentOf(asset));
        }

        if (site.Config.ExportsRelated)
            Make(NetworkFiles.IndexName, "the index for siblings", () => NetworkIndexWriter.Write(site, planned.Where(page => page is not (NotFoundPage or GonePage)).Select(page => page.Url), templates.WrittenIds));

        if (AdsTxt.Write(site) is { } sellers) Make(AdsTxt.Path, "ads.txt", () => sellers);
        return extras;

        void Make(string path, string owner, Func<ReadOnlyMemory<byte>> content, Func<Fingerprint?>? print = null)
        {
            if (brought.Contains(path)) return;
            if (plan.Add(path, owner)) extras.Add(new ExtraFile(path, content, null) { Print = print });
        }
    }
}
