using System.Diagnostics;
using System.Security.Cryptography;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Check;
using ArticleSite.Core.Check.Pages;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;
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
        var run = new BuildRun(request, files, new StepClock(progress, request.Meter), cancellation);
        try
        {
            return Build(run);
        }
        catch (CacheDamagedException)
        {
            // nothing is published yet: whatever the cache is asked for is needed for a page
            run.Articles?.Dispose();
            return Run(request with { UsesCache = false }, files, progress, cancellation);
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
        using var held = request.IsCheckOnly ? null : run.Lock();
        if (!request.IsCheckOnly && held is null) return run.Result(BuildOutcome.InputOutputFailed);
        run.OpenCache();
        if (run.Repeat() is { } nothingToDo) return nothingToDo;

        var config = run.Take("Configure", SiteConfigReader.Load(request, files));
        foreach (var finding in config is null ? [] : UnknownNetwork.Find(config.Ads)) run.Findings.Add(finding);
        if (config is null || run.Findings.Reaches(Severity.Error)) return run.Result(BuildOutcome.ConfigurationFailed);
        run.Findings.Severities = config.Severities;
        run.Screen.Overrides = config.DiagnosticOverrides;
        request = run.Ask(config);
        run.OutputFolder = Loader.FullPath(request.Root, config.Output);

        run.LookAtOutput();
        var loaded = Loader.Load(request, config, files);
        run.SkipFor(loaded.Findings, Rules.OversizedFile);
        var tree = run.Take("Load", loaded)!;
        if (!files.FolderExists(Loader.FullPath(request.Root, config.Content))) return run.Result(BuildOutcome.ConfigurationFailed);
        if (!request.IsCheckOnly && !Publisher.MayReplace(run.OutputFolder, run.Disk))
        {
            run.Findings.Add(Rules.OutputIsForeign(config.OutputPlace ?? new SourceLocation(config.Path, default), config.Output));
            return run.Result(BuildOutcome.ConfigurationFailed);
        }

        var registry = run.Take("Registry", AdRegistryReader.Load(request, config, files))!;
        var words = run.Take("Words", WordsReader.Read(tree.Templates.Where(file => WordsReader.IsWords(file.Name)).Select(file => (file, Loader.Read(file, request, files)))))!;
        var rules = ReadingRules.Of(config) with { Words = words, HasSlots = registry.Slots.Count > 0 };
        var cache = run.Articles = run.Cache is null ? null : ArticleCache.Open(run.Cache, ReadingRulesPrint.Of(rules), run.Moment);
        using var closed = request.KeepsTexts ? null : cache;
        var articles = ReadAll("Read", tree.Articles, isPage: false, rules, run);
        var pages = ReadAll("Read pages", tree.Pages, isPage: true, rules, run);
        cache?.EndReading();
        run.ArticleCount = tree.Articles.Count;

        var indexes = run.Take("Network", NetworkFiles.Load(request, config, files))!;
        var network = run.Take("Read network", NetworkIndexReader.ReadAll(indexes))!;
        var before = run.Cache is null ? null : RelatedStateCodec.Read(run.Cache);
        var enriched = SiteModelBuilder.Build(articles, pages, config, run.Jobs, network, new AdSource(registry, request.Clock), words, before);
        SkipUnplaced(articles.Concat(pages), enriched, run);
        var site = run.Site = run.Take("Enrich", enriched)!;
        run.NextAdChange = site.NextAdChange;
        var templates = run.Templates = run.Take("Templates", TemplateSet.Parse(tree.Templates.Select(file => (file, Loader.Read(file, request, files)))))!;
        var plan = new OutputPlan();
        var planned = plan.AddAll(PagePlanner.Plan(site));
        var placed = ArticleFolders.Place(tree.Assets, tree.Articles, site).ToEquatableArray();
        var assets = SiteAssets.Of(placed, config, file => Loader.Read(file, request, files), (file, count) => Loader.ReadStart(file, count, request, files));
        var renderer = new PageRenderer(site, templates, request, run.Cancellation, assets);
        var extras = ExtraFiles(placed, planned, site, renderer, plan, run);
        foreach (var finding in plan.Findings) run.Findings.Add(finding);
        SkipUnplanned(site, planned, plan.Findings, run);
        foreach (var finding in HostLimits.Find(config, plan, placed)) run.Findings.Add(finding);
        foreach (var finding in SiteChecks.Find(site, plan, templates.WrittenIds).Concat(AdChecks.Find(site))) run.Findings.Add(finding);
        foreach (var finding in AdsTxt.Find(site, Own(AdsTxt.Path, tree, run), Own("robots.txt", tree, run))) run.Findings.Add(finding);
        foreach (var finding in ContentChecks.Find(site, plan, placed, request.Clock)) run.Findings.Add(finding);
        run.NotePublication(new DateTimeOffset(request.Clock.Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero)); // then titles with this year are old

        if (request.OtherSites is { } others)
        {
            foreach (var finding in ExternalLinks.Find(site, others, run.Cancellation)) run.Findings.Add(finding);
            run.Clock.Mark("Other sites");
        }

        // a build that has failed already still renders, to find what templates have to say, but writes nothing
        using var publisher = request.IsCheckOnly || run.Findings.Reaches(request.FailOn) ? null : run.OpenPublisher();
        IPageSink sink = publisher is null ? new DiscardingSink() : publisher;
        if (publisher is not null && config.Outputs.Compression != Compression.Off) sink = new CompressingSink(publisher, config.Outputs.Compression);
        run.OpenTraces(config, words, assets);
        var linked = planned.Select(page => page.Url).Concat(extras.Where(extra => extra.Asset is not null).Select(extra => new SiteUrl("/" + extra.Path)));
        var urls = planned.Select(page => page.Url).Concat(extras.Select(extra => new SiteUrl("/" + extra.Path)));
        var check = new PageCheck(site, templates, plan, urls, linked);
        if (run.Traces is { } traces) traces.Addresses = check.Addresses;
        var builder = new PageBuilder(renderer, check, sink, run);
        run.Clock.Each("Render", planned.Count, run, i => builder.Build(planned[i]));
        run.Clock.Each("Files", extras.Count, run, i => Publish(extras[i], assets, sink, run));

        foreach (var finding in TemplateCheck.Find(templates, request.Theme.Keys.ToHashSet(StringComparer.Ordinal))) run.Findings.AddIfNew(finding);

        foreach (var finding in run.Screen.Unused().ToList()) run.Findings.Add(finding);

        run.Clock.Time("Cache", () => Keep(cache, site, run));
        if (run.Findings.Reaches(request.FailOn)) return run.Result(BuildOutcome.FindingsFailed);
        if (publisher is null) return run.Result(BuildOutcome.Succeeded);
        run.Clock.Time("Publish", () => publisher.Commit(request.Generator));
        run.Remember(publisher, config, renderer.IsClockRead);
        return run.Result(BuildOutcome.Succeeded);
    }

    /// <summary>Parse, Ads and Markdown: one article at a time, many at once, gathered by index so that order stays fixed.</summary>
    private static List<NamedArticle> ReadAll(string step, EquatableArray<SourceFile> sources, bool isPage, ReadingRules rules, BuildRun run)
    {
        var body = BodyOptions.For(rules);
        var read = new NamedArticle?[sources.Count];
        var findings = new EquatableArray<Diagnostic>[sources.Count];
        var skipped = new SkippedArticle?[sources.Count];
        var dates = new DateTimeOffset?[sources.Count];
        run.Clock.Each(step, sources.Count, run, i =>
        {
            var one = ReadOne(sources[i], isPage, rules, body, run);
            findings[i] = one.Findings;
            skipped[i] = one.Skipped;
            dates[i] = one.Publication?.Date;
            if (one.Article is not null) read[i] = new NamedArticle(sources[i].Name, one.Article);
        });

        foreach (var one in read)
            if (one is not null) run.Screen.Silence(one.Article.Source, one.Article.Suppressions);
        foreach (var list in findings) run.Findings.AddRange(list);
        run.Skipped.AddRange(skipped.OfType<SkippedArticle>());
        foreach (var due in dates) run.NotePublication(due);
        return [.. read.OfType<NamedArticle>()];
    }

    private static ReadArticle ReadOne(SourceFile file, bool isPage, ReadingRules rules, BodyOptions body, BuildRun run)
    {
        var started = Stopwatch.GetTimestamp();
        if (run.Articles?.ContentOf(file) is { } unchanged && run.Articles.Find(file, unchanged, run.Request) is { } known) return known;
        byte[] bytes;
        try
        {
            bytes = Loader.Read(file, run.Request, run.Files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ArticleReader.Unreadable(file, failure.Message);
        }

        var content = run.Articles is null ? default : Fingerprint.Of(bytes);
        if (run.Articles?.Find(file, content, run.Request) is { } found) return found;
        var read = ArticleReader.Read(file, bytes, rules, body, isPage, run.Request);
        read = run.Articles?.Keep(file, content, read, run.Request) ?? read;
        run.Request.Meter?.Read(file.Path, started, bytes.Length);
        return read;
    }

    /// <summary>What the next build need not find out again.</summary>
    private static void Keep(ArticleCache? articles, SiteModel site, BuildRun run)
    {
        articles?.Save();
        if (run.Cache is { IsWritten: true } cache && site.Ranking is { RankedCount: > 0 } ranking) RelatedStateCodec.Write(cache, ranking.State);
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

    /// <summary>Takes a file that is no page; an asset that is unchanged from where it lies already.</summary>
    private static void Publish(ExtraFile file, SiteAssets assets, IPageSink sink, BuildRun run)
    {
        if (file.Asset is not { } asset)
        {
            sink.Add(file.Path, file.Content());
            return;
        }

        // a style sheet may hold others, so that its own stamp says too little of it
        if (!SiteAssets.IsStyle(asset) && run.Traces?.Of(asset) is { } known && sink.Keep(asset.Name, known.Length, known.Sha256) is not null)
        {
            run.Traces.Keep(asset, known.Length, known.Sha256);
            return;
        }

        var content = assets.ContentOf(asset);
        sink.Add(asset.Name, content);
        run.Traces?.Keep(asset, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    /// <summary>Everything that is not a page: assets, feeds, sitemap. A file the author brings wins over one made here.</summary>
    private static List<ExtraFile> ExtraFiles(
        IReadOnlyList<SourceFile> assets, List<PlannedPage> planned, SiteModel site, PageRenderer renderer, OutputPlan plan, BuildRun run)
    {
        List<ExtraFile> extras = [];
        foreach (var asset in assets)
            if (plan.Add(asset.Name, asset.Path.Value, new SourceLocation(asset.Path, default))) extras.Add(new ExtraFile(asset.Name, () => [], asset));

        var brought = assets.Select(asset => asset.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in MadeFiles.Of(site, planned, renderer, brought.Contains)) Make(file.Path, file.Owner, file.Content);
        foreach (var (path, source) in renderer.Assets.Names.Files)
        {
            var asset = assets.First(file => file.Name == source);
            Make(path, $"'{source}' under the name with its hash", () => renderer.Assets.ContentOf(asset));
        }

        if (site.Config.ExportsRelated)
            Make(NetworkFiles.IndexName, "the index for siblings", () => NetworkIndexWriter.Write(site, planned.Where(page => page is not NotFoundPage).Select(page => page.Url), run.Templates!.WrittenIds));

        if (AdsTxt.Write(site) is { } sellers) Make(AdsTxt.Path, "ads.txt", () => sellers);
        return extras;

        void Make(string path, string owner, Func<byte[]> content)
        {
            if (brought.Contains(path)) return;
            if (plan.Add(path, owner)) extras.Add(new ExtraFile(path, content, null));
        }
    }

    /// <summary>A text file that the author brings; null for none.</summary>
    private static SourceText? Own(string path, SourceTree tree, BuildRun run) =>
        tree.Assets.FirstOrDefault(asset => asset.Name == path) is { } file
            ? SourceDecoder.Decode(file.Path, Loader.Read(file, run.Request, run.Files)).Value
            : null;

    /// <summary>A file that is not a page.</summary>
    /// <param name="Path">In the output folder.</param>
    /// <param name="Content">Makes it.</param>
    /// <param name="Asset">The author's file that it is; null for one made here.</param>
    private sealed record ExtraFile(string Path, Func<byte[]> Content, SourceFile? Asset);
}
