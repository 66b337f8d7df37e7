using System.Buffers;
using System.Collections.Concurrent;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Render.Weight;
using ArticleSite.Core.Text;
using ArticleSite.Templating;

namespace ArticleSite.Core.Render;

/// <summary>
/// From a planned page to its bytes. In: the site, the templates, one page of the plan. Out: UTF-8, or findings. It writes
/// nowhere, and any number of threads may use one renderer.
/// </summary>
public sealed class PageRenderer
{
    /// <summary>Guards against templates that never end; a list page of the largest site stays far below.</summary>
    private const int LoopLimit = 5_000_000;

    private const int OutputLimit = 64 * 1024 * 1024;

    private readonly TemplateSet _templates;
    private readonly TemplateModel _model;
    private readonly RenderOptions _options;
    private readonly PageFinisher _finisher;
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _buffers = [];

    /// <summary>A renderer for one site.</summary>
    public PageRenderer(SiteModel site, TemplateSet templates, BuildRequest request, CancellationToken cancellation, SiteAssets? assets = null)
    {
        _templates = templates;
        Assets = assets ?? SiteAssets.None;
        _finisher = new PageFinisher(site.Config.Outputs, Assets);
        _options = new RenderOptions
        {
            StrictVariables = true,
            Escape = EscapeMode.Html,
            AutoIndent = false,
            LoopLimit = LoopLimit,
            OutputLimit = OutputLimit,
            StringLimit = OutputLimit,
            Clock = request.Clock,
            OnClockRead = NoteClock,
            TimeZone = site.Config.TimeZone,
            Loader = templates,
            OnIncluded = request.Meter is { } meter ? meter.Included : null,
            CancellationToken = cancellation,
        };
        var records = new SiteRecords(site, request.Generator, Assets.Images);
        Contents = new ArticleContents(records, templates, _options);
        _model = new TemplateModel(records, Contents);
        Tracer = new PageTracer(_model, records, templates, request.Clock);
    }

    /// <summary>The files that pages show and load.</summary>
    internal SiteAssets Assets { get; }

    /// <summary>True once a template has asked what time it is.</summary>
    public bool IsClockRead { get; private set; }

    /// <summary>Tells whether pages would come out as they did.</summary>
    internal PageTracer Tracer { get; }

    /// <summary>Articles' bodies as readers get them.</summary>
    internal ArticleContents Contents { get; }

    /// <summary>Renders one page into a buffer.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    /// <param name="problem">What went wrong, unless it was told when the layout was parsed.</param>
    /// <returns>True when the output holds the whole page.</returns>
    public bool TryRender(PlannedPage page, IBufferWriter<byte> output, out Diagnostic? problem) => TryRender(page, _model.Of(page), output, out problem);

    private bool TryRender(PlannedPage page, TemplateObject model, IBufferWriter<byte> output, out Diagnostic? problem)
    {
        var layout = _templates.Layout(page.Layout);
        problem = layout is null ? MissingLayout(page) : null;
        if (layout is null || layout.HasErrors) return false;
        if (!_buffers.TryTake(out var buffer)) buffer = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            buffer.ResetWrittenCount();
            layout.Render(model, _options, buffer);
            _finisher.Finish(buffer.WrittenSpan, output);
        }
        catch (TemplateException failure)
        {
            problem = _templates.FindingOf(failure.Diagnostic);
            return false;
        }
        finally
        {
            _buffers.Add(buffer);
        }

        return true;
    }

    /// <summary>What a page is made of; empty for one that cannot be rendered.</summary>
    public IReadOnlyList<PageInput> InputsOf(PlannedPage page)
    {
        var reads = new PageReads();
        return TryRender(page, new ArrayBufferWriter<byte>(), reads, out _) ? PageInput.Of(reads) : [];
    }

    /// <summary>Renders one page into a buffer and tells what it read.</summary>
    internal bool TryRender(PlannedPage page, IBufferWriter<byte> output, PageReads reads, out Diagnostic? problem)
    {
        using var noting = reads.Begin();
        reads.Note(PageTracer.LayoutMark + page.Layout, _templates.Layout(page.Layout));
        var model = _model.Of(page);
        reads.Plan = Tracer.PlanOf(page, model); // now: a template may add to the model
        return TryRender(page, model, output, out problem);
    }

    /// <summary>Notes that a page tells the time.</summary>
    internal void NoteClock()
    {
        IsClockRead = true;
        PageReads.Current?.NoteClock();
    }

    private Diagnostic MissingLayout(PlannedPage page)
    {
        var at = page is ArticlePage { Article.Article: { Meta.Layout: { } layout } article }
            ? new SourceLocation(article.Source, layout.Span)
            : (SourceLocation?)null;
        return Rules.LayoutIsMissing(at, page.Layout, Suggestion.For(page.Layout, _templates.LayoutNames));
    }
}
