using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Search;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>A site read, put together and planned: any page of it can be rendered.</summary>
/// <param name="Model">The site.</param>
/// <param name="Tree">What lies in its folders.</param>
/// <param name="Assets">Files that go to the site as they are, each in its place.</param>
/// <param name="Plan">Every file it will have.</param>
/// <param name="Pages">Every page that has its address.</param>
/// <param name="Templates">What they are made with.</param>
/// <param name="Renderer">Makes them.</param>
/// <param name="Search">The search index, made when it is first asked for.</param>
/// <param name="FeedPrint">What tells its feeds apart without making them; asked for once it is known how the last site came to be.</param>
internal sealed record PreparedSite(
    SiteModel Model, SourceTree Tree, EquatableArray<SourceFile> Assets, OutputPlan Plan, List<PlannedPage> Pages, TemplateSet Templates, PageRenderer Renderer, Lazy<SearchIndex> Search,
    Func<Fingerprint?> FeedPrint)
{
    private readonly Lazy<List<ExtraFile>> _extras = new(() => ExtraFile.ListOf(Model, Assets, Plan, Pages, Templates, Renderer, Search.Value, FeedPrint));

    /// <summary>What its articles were read by.</summary>
    public required ReadingRules Rules { get; init; }

    /// <summary>The registry of creatives and the time.</summary>
    public required AdSource Ads { get; init; }

    /// <summary>Everything that is not a page, made out when it is first asked for: a preview shows pages before.</summary>
    public List<ExtraFile> Extras => _extras.Value;
}
