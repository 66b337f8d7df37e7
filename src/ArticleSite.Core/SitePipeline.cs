using System.Buffers;
using System.Collections.Concurrent;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Check;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Weight;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>The recipe: every step in the order it happens. Read this first.</summary>
public static class SitePipeline
{
    /// <summary>Builds a site, or only checks it.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="files">The disk.</param>
    /// <param name="progress">Told how far the build is, from any thread.</param>
    /// <param name="cancellation">Ends the build with <see cref="OperationCanceledException"/>; nothing is published then.</param>
    public static BuildResult Run(
        BuildRequest request,
        IFileSystem files,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var run = new BuildRun(request, files, new StepClock(progress), cancellation);
        try
        {
            return Build(run);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            run.Findings.Add(Rules.InputOutputFailed("the build stopped", failure.Message));
            return run.Result(BuildOutcome.InputOutputFailed);
        }
    }

    private static BuildResult Build(BuildRun run)
    {
        var (request, files) = (run.Request, run.Files);

        var config = run.Take("Configure", SiteConfigReader.Load(request, files));
        foreach (var finding in config is null ? [] : UnknownNetwork.Find(config.Ads)) run.Findings.Add(finding);
        if (config is null || run.Findings.Reaches(Severity.Error)) return run.Result(BuildOutcome.ConfigurationFailed);
        run.Findings.Severities = config.Severities;
        run.Screen.Overrides = config.DiagnosticOverrides;
        run.OutputFolder = Loader.FullPath(request.Root, config.Output);

        using var held = request.IsCheckOnly ? null : run.Lock();
        if (!request.IsCheckOnly && held is null) return run.Result(BuildOutcome.InputOutputFailed);

        var loaded = Loader.Load(request, config, files);
        run.SkipFor(loaded.Findings, Rules.OversizedFile);
        var tree = run.Take("Load", loaded)!;
        if (!files.FolderExists(Loader.FullPath(request.Root, config.Content))) return run.Result(BuildOutcome.ConfigurationFailed);
        if (!request.IsCheckOnly && !Publisher.MayReplace(run.OutputFolder, files))
        {
            run.Findings.Add(Rules.OutputIsForeign(config.OutputPlace ?? new SourceLocation(config.Path, default), config.Output));
            return run.Result(BuildOutcome.ConfigurationFailed);
        }

        var registry = run.Take("Registry", AdRegistryReader.Load(request, config, files))!;
        var body = BodyOptions.For(config) with { WantsGaps = registry.Slots.Count > 0 };
        var articles = ReadAll("Read", tree.Articles, isPage: false, config, body, run);
        var pages = ReadAll("Read pages", tree.Pages, isPage: true, config, body, run);
        run.ArticleCount = tree.Articles.Count;

        var indexes = run.Take("Network", NetworkFiles.Load(request, config, files))!;
        var network = run.Take("Read network", NetworkIndexReader.ReadAll(indexes))!;
        var enriched = SiteModelBuilder.Build(articles, pages, config, run.Jobs, network, new AdSource(registry, request.Clock));
        SkipUnplaced(articles.Concat(pages), enriched, run);
        var site = run.Site = run.Take("Enrich", enriched)!;
        run.NextAdChange = site.NextAdChange;
        var templates = run.Templates = run.Take("Templates", TemplateSet.Parse(tree.Templates.Select(file => (file, Loader.Read(file, request, files)))))!;
        var plan = new OutputPlan();
        var planned = plan.AddAll(PagePlanner.Plan(site));
        var assets = SiteAssets.Of(tree.Assets, config, file => Loader.Read(file, request, files), (file, count) => Loader.ReadStart(file, count, request, files));
        var renderer = new PageRenderer(site, templates, request, run.Cancellation, assets);
        var extras = ExtraFiles(tree, planned, site, renderer, plan, run);
        foreach (var finding in plan.Findings) run.Findings.Add(finding);
        SkipUnplanned(site, planned, plan.Findings, run);
        foreach (var finding in BrokenLink.Find(site, plan).Concat(AdChecks.Find(site))) run.Findings.Add(finding);
        foreach (var finding in AdsTxt.Find(site, Own(AdsTxt.Path, tree, run), Own("robots.txt", tree, run))) run.Findings.Add(finding);
        foreach (var finding in DeadAlsoRead.Find(site, plan)) run.Findings.Add(finding);
        foreach (var finding in DeadSiblingLink.Find(site)) run.Findings.Add(finding);
        foreach (var finding in OrphanArticle.Find(site)) run.Findings.Add(finding);

        // a build that has failed already still renders, to find what templates have to say, but writes nothing
        using var publisher = request.IsCheckOnly || run.Findings.Reaches(request.FailOn) ? null : Publisher.Open(run.OutputFolder, files);
        IPageSink sink = publisher is null ? new DiscardingSink() : publisher;
        if (publisher is not null && config.Outputs.Compression != Compression.Off) sink = new CompressingSink(publisher, config.Outputs.Compression);
        RenderAll(planned, renderer, sink, run);
        run.Clock.Each("Files", extras.Count, run, i => sink.Add(extras[i].Path, extras[i].Content()));
        foreach (var finding in TemplateCheck.Find(templates, request.Theme.Keys.ToHashSet(StringComparer.Ordinal))) run.Findings.AddIfNew(finding);

        foreach (var finding in run.Screen.Unused().ToList()) run.Findings.Add(finding);

        if (run.Findings.Reaches(request.FailOn)) return run.Result(BuildOutcome.FindingsFailed);
        run.Clock.Time("Publish", () => publisher?.Commit(request.Generator));
        return run.Result(BuildOutcome.Succeeded);
    }

    /// <summary>Parse, Ads and Markdown: one article at a time, many at once, gathered by index so that order stays fixed.</summary>
    private static List<NamedArticle> ReadAll(string step, EquatableArray<SourceFile> sources, bool isPage, SiteConfig config, BodyOptions body, BuildRun run)
    {
        var read = new NamedArticle?[sources.Count];
        var findings = new EquatableArray<Diagnostic>[sources.Count];
        var skipped = new SkippedArticle?[sources.Count];
        run.Clock.Each(step, sources.Count, run, i =>
        {
            var one = ArticleReader.Read(sources[i], config, run.Terms, body, isPage, run.Request, run.Files);
            findings[i] = one.Findings;
            skipped[i] = one.Skipped;
            if (one.Article is not null) read[i] = new NamedArticle(sources[i].Name, one.Article);
        });

        foreach (var one in read)
            if (one is not null) run.Screen.Silence(one.Article.Source, one.Article.Suppressions);
        foreach (var list in findings) run.Findings.AddRange(list);
        run.Skipped.AddRange(skipped.OfType<SkippedArticle>());
        return [.. read.OfType<NamedArticle>()];
    }

    /// <summary>An article without an address is left out; its finding says why.</summary>
    private static void SkipUnplaced(IEnumerable<NamedArticle> read, StageResult<SiteModel> enriched, BuildRun run)
    {
        var placed = enriched.Value!.Articles.Concat(enriched.Value.Pages).Select(article => article.Article.Source).ToHashSet();
        var unplaced = read.Select(article => article.Article.Source).Where(source => !placed.Contains(source)).ToHashSet();
        run.SkipFor(enriched.Findings.Where(finding => finding.Location is { } at && unplaced.Contains(at.Path)), Rules.UnusableAddress, Rules.UndatedPermalink);
    }

    /// <summary>An article whose address another has is left out.</summary>
    private static void SkipUnplanned(SiteModel site, List<PlannedPage> planned, IReadOnlyList<Diagnostic> findings, BuildRun run)
    {
        if (findings.Count == 0) return;
        var kept = planned.OfType<ArticlePage>().Select(page => page.Article.Article.Source).ToHashSet();
        var lost = site.Articles.Concat(site.Pages).Select(article => article.Article.Source).Where(source => !kept.Contains(source)).ToHashSet();
        run.SkipFor(findings.Where(finding => finding.Location is { } at && lost.Contains(at.Path)), Rules.DuplicateUrl);
    }

    private static void RenderAll(List<PlannedPage> planned, PageRenderer renderer, IPageSink sink, BuildRun run)
    {
        var buffers = new ConcurrentBag<ArrayBufferWriter<byte>>();
        run.Clock.Each("Render", planned.Count, run, i =>
        {
            if (!buffers.TryTake(out var buffer)) buffer = new ArrayBufferWriter<byte>(64 * 1024);
            buffer.ResetWrittenCount();
            var page = planned[i];
            if (renderer.TryRender(page, buffer, out var problem))
            {
                run.Count(sink.Add(page.Url.OutputPath, buffer.WrittenSpan));
            }
            else
            {
                if (problem is not null) run.Findings.Add(problem);
                if (page is ArticlePage { Article.Article.Source: var source }) run.Skip(source, problem?.Message ?? $"the layout '{page.Layout}' has errors");
            }

            buffers.Add(buffer);
        });
    }

    /// <summary>Everything that is not a page: assets, feeds, sitemap. A file the author brings wins over one made here.</summary>
    private static List<(string Path, Func<byte[]> Content)> ExtraFiles(
        SourceTree tree, List<PlannedPage> planned, SiteModel site, PageRenderer renderer, OutputPlan plan, BuildRun run)
    {
        List<(string, Func<byte[]>)> extras = [];
        foreach (var asset in tree.Assets)
            if (plan.Add(asset.Name, asset.Path.Value, new SourceLocation(asset.Path, default))) extras.Add((asset.Name, () => renderer.Assets.ContentOf(asset)));

        var brought = tree.Assets.Select(asset => asset.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in MadeFiles.Of(site, planned, renderer, brought.Contains)) Make(file.Path, file.Owner, file.Content);
        foreach (var (path, source) in renderer.Assets.Names.Files)
        {
            var asset = tree.Assets.First(file => file.Name == source);
            Make(path, $"'{source}' under the name with its hash", () => renderer.Assets.ContentOf(asset));
        }

        if (site.Config.ExportsRelated)
            Make(NetworkFiles.IndexName, "the index for siblings", () => NetworkIndexWriter.Write(site, planned.Where(page => page is not NotFoundPage).Select(page => page.Url)));

        if (AdsTxt.Write(site) is { } sellers) Make(AdsTxt.Path, "ads.txt", () => sellers);
        return extras;

        void Make(string path, string owner, Func<byte[]> content)
        {
            if (brought.Contains(path)) return;
            if (plan.Add(path, owner)) extras.Add((path, content));
        }
    }

    /// <summary>A text file that the author brings; null for none.</summary>
    private static SourceText? Own(string path, SourceTree tree, BuildRun run) =>
        tree.Assets.FirstOrDefault(asset => asset.Name == path) is { } file
            ? SourceDecoder.Decode(file.Path, Loader.Read(file, run.Request, run.Files)).Value
            : null;
}
