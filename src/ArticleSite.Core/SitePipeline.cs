using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Registry;
using ArticleSite.Core.Check;
using ArticleSite.Core.Check.Pages;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Search;
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
            using (run) return Build(run);
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
        if (!run.Request.IsCheckOnly && !run.TryLock()) return run.Result(BuildOutcome.InputOutputFailed);
        run.OpenCache();
        if (run.Repeat() is { } nothingToDo) return nothingToDo;
        run.BeginReading();

        if (Prepare(run) is not { } site) return run.Result(run.Stopped!.Value); // who gives no site says why
        var request = run.Request;
        run.OpenTraces(site);
        Check(site, run);
        run.Clock.Mark("Check");
        if (request.OtherSites is { } others)
        {
            foreach (var finding in ExternalLinks.Find(site.Model, others, run.Cancellation)) run.Findings.Add(finding);
            run.Clock.Mark("Other sites");
        }

        // a build that has failed already still renders, to find what templates have to say, but writes nothing
        using var publisher = request.IsCheckOnly || run.Findings.Reaches(request.FailOn) ? null : run.OpenPublisher();
        IPageSink sink = publisher is null ? new DiscardingSink() : publisher;
        var config = site.Model.Config;
        if (publisher is not null && config.Outputs.Compression != Compression.Off) sink = new CompressingSink(publisher, config.Outputs.Compression);
        RenderAll(site, sink, run);

        var hasFailed = run.Findings.Reaches(request.FailOn);
        // the site is not published before all is kept: a disk that is full is noticed while nothing has changed
        List<Action> besideKeeping = [() => run.Findings.Sorted()];
        if (publisher is not null && !hasFailed) besideKeeping.Add(() => publisher.Prepare(request.Generator));
        run.Clock.Time("Cache", () => Keep(site, run, besideKeeping));
        if (hasFailed) return run.Result(BuildOutcome.FindingsFailed);
        if (publisher is null) return run.Result(BuildOutcome.Succeeded);
        if (run.Publish(publisher, config)) LedgerStep.TellAnew(site, run);
        run.Clock.Mark("Publish");
        run.Remember(publisher, config, site.Renderer.IsClockRead);
        return run.Result(BuildOutcome.Succeeded);
    }

    /// <summary>Every step before the first page is rendered; null, with the reason in the run, when there can be no site.</summary>
    internal static PreparedSite? Prepare(BuildRun run)
    {
        var files = run.Files;
        var config = run.Take("Configure", SiteConfigReader.Load(run.Request, files));
        foreach (var finding in config is null ? [] : UnknownNetwork.Find(config.Ads)) run.Findings.Add(finding);
        if (config is null || run.Findings.Reaches(Severity.Error)) return run.Stop(BuildOutcome.ConfigurationFailed);
        run.Findings.Severities = config.Severities;
        run.Screen.Overrides = config.DiagnosticOverrides;
        var request = run.Ask(config);
        run.OutputFolder = Loader.FullPath(request.Root, config.Output);

        run.LookAtOutput();
        var loaded = Loader.Load(request, config, files);
        run.SkipFor(loaded.Findings, Rules.OversizedFile);
        var tree = run.Take("Load", loaded)!;
        if (!files.FolderExists(Loader.FullPath(request.Root, config.Content))) return run.Stop(BuildOutcome.ConfigurationFailed);
        if (!request.IsCheckOnly && !Publisher.MayReplace(run.OutputFolder, run.Disk))
        {
            run.Findings.Add(Rules.OutputIsForeign(config.OutputPlace ?? new SourceLocation(config.Path, default), config.Output));
            return run.Stop(BuildOutcome.ConfigurationFailed);
        }

        var parsing = Task.Run(() => ReadTemplates(tree, run)); // nothing asks for them before the site is put together
        var registry = run.Take("Registry", AdRegistryReader.Load(request, config, files))!;
        var words = run.Take("Words", WordsReader.Read(tree.Templates.Where(file => WordsReader.IsWords(file.Name)).Select(file => (file, Loader.Read(file, request, files)))))!;
        var rules = ReadingRules.Of(config) with { Words = words, HasSlots = registry.Slots.Count > 0 };
        run.OpenArticles(ReadingRulesPrint.Of(rules));
        var articles = ArticleReading.All("Read", tree.Articles, isPage: false, rules, run);
        var pages = ArticleReading.All("Read pages", tree.Pages, isPage: true, rules, run);
        run.ArticleCount = tree.Articles.Count;

        var indexes = run.Take("Network", NetworkFiles.Load(request, config, files))!;
        var network = run.Take("Read network", NetworkIndexReader.ReadAll(indexes))!;
        var ads = new AdSource(registry, request.Clock);
        var enriched = run.IsFirstLook
            ? SiteModelBuilder.Sketch(articles, pages, config, network, ads, words, run.LinksBefore())
            : SiteModelBuilder.Build(articles, pages, config, run.Jobs, network, ads, words, run.RankingBefore(), run.Lists);
        SkipUnplaced([.. articles, .. pages], enriched, run);
        var site = run.Site = run.Take("Enrich", enriched)!;
        if (request is { KeepsTexts: false } && run.Memory is null && !config.ExportsRelated) LetGoOfWords(site);
        run.NextAdChange = site.NextAdChange;
        var templates = run.Templates = run.Take("Templates", parsing.GetAwaiter().GetResult())!;
        var plan = new OutputPlan();
        var planned = plan.AddAll(PagePlanner.Plan(site));
        var assets = ArticleFolders.Place(tree.Assets, tree.Articles, site).ToEquatableArray();
        var renderer = RendererOf(site, templates, assets, run);
        var search = new Lazy<SearchIndex>(() => SearchIndex.Make(site, planned, run.SearchBefore(), run.Jobs));
        return new PreparedSite(site, tree, assets, plan, planned, templates, renderer, search, () => run.PrintOfFeeds(site, templates)) { Rules = rules, Ads = ads };
    }

    /// <summary>What is wrong with the site as a whole, before a page is rendered.</summary>
    internal static void Check(PreparedSite prepared, BuildRun run)
    {
        var (site, tree, assets, plan) = (prepared.Model, prepared.Tree, prepared.Assets, prepared.Plan);
        var (now, ads, robots) = (run.Request.Clock, Own(AdsTxt.Path, tree, run), Own("robots.txt", tree, run));
        var targets = ArticleTargets.OfAll(site, run.Targets, run.Jobs);
        List<Func<IEnumerable<Diagnostic>>> ofArticles =
        [
            () => PlanFiles(prepared),
            .. SiteChecks.OfArticles(site, prepared.Templates, run.DeadFragments), () => AdChecks.Find(site), .. ContentChecks.OfTexts(site, now), () => AdsTxt.Find(site, ads, robots),
        ];
        List<Func<IEnumerable<Diagnostic>>> ofFiles =
            [.. SiteChecks.OfLinks(site, plan, targets), .. ContentChecks.OfImages(site, plan, assets, targets), () => HostLimits.Find(site.Config, plan, assets)];
        foreach (var finding in SideBySide.Find(run.Jobs, ofArticles)) run.Findings.Add(finding);
        SkipUnplanned(site, prepared.Pages, plan.Findings, run);
        foreach (var finding in SideBySide.Find(run.Jobs, ofFiles)) run.Findings.Add(finding);
        LedgerStep.Compare(prepared, run);
        run.NotePublication(new DateTimeOffset(run.Request.Clock.Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero)); // then titles with this year are old
    }

    /// <summary>What is no page claims its address in the plan, too.</summary>
    private static IReadOnlyList<Diagnostic> PlanFiles(PreparedSite prepared)
    {
        _ = prepared.Extras;
        return prepared.Plan.Findings;
    }

    /// <summary>Makes every page and file of a site that has been checked; what templates and unused comments have to say is known then.</summary>
    internal static void RenderAll(PreparedSite prepared, IPageSink sink, BuildRun run)
    {
        var (planned, extras, renderer) = (prepared.Pages, prepared.Extras, prepared.Renderer);
        var linked = planned.Select(page => page.Url).Concat(extras.Where(extra => extra.Asset is not null).Select(extra => new SiteUrl("/" + extra.Path)));
        var urls = planned.Select(page => page.Url).Concat(extras.Select(extra => new SiteUrl("/" + extra.Path)));
        var check = new PageCheck(prepared.Model, prepared.Templates, prepared.Plan, urls, linked);
        if (run.Traces is { } traces) traces.Addresses = check.Addresses;
        var ofTemplates = Task.Run(() => TemplateCheck.Find(prepared.Templates, run.Request.Theme.Keys.ToHashSet(StringComparer.Ordinal)).ToList()); // beside the pages
        var builder = new PageBuilder(renderer, check, sink, run);
        run.Clock.Each("Render", planned.Count, run, i => builder.Build(planned[i]));
        var files = new FileBuilder(renderer.Assets, sink, run);
        run.Clock.Each("Files", extras.Count, run, i => files.Build(extras[i]));

        foreach (var finding in ofTemplates.GetAwaiter().GetResult()) run.Findings.AddIfNew(finding);

        foreach (var finding in run.Screen.Unused().ToList()) run.Findings.Add(finding);
    }

    /// <summary>
    /// Lets go of what only the ranking needs. Of a large site that is more than all that follows, which would first take as much again
    /// before the memory is found to be free; on a small one looking for it costs more than it gives.
    /// </summary>
    private static void LetGoOfWords(SiteModel site)
    {
        const int large = 8_000;
        site.Ranking?.LetGoOfWords();
        if (site.Articles.Count >= large) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>The templates as they are now.</summary>
    internal static StageResult<TemplateSet> ReadTemplates(SourceTree tree, BuildRun run) =>
        TemplateSet.Parse(tree.Templates.Select(file => (file, Loader.Read(file, run.Request, run.Files))));

    /// <summary>What makes the pages, with the files of the site as they are now.</summary>
    internal static PageRenderer RendererOf(SiteModel site, TemplateSet templates, EquatableArray<SourceFile> files, BuildRun run)
    {
        var assets = SiteAssets.Of(files, site.Config, file => Loader.Read(file, run.Request, run.Files), (file, count) => Loader.ReadStart(file, count, run.Request, run.Files));
        return new PageRenderer(site, templates, run.Request, run.PageCancellation, assets);
    }

    /// <summary>Keeps what the next build need not find out again.</summary>
    /// <param name="site">The site.</param>
    /// <param name="run">Knows the cache.</param>
    /// <param name="beside">What else can be done in the meantime.</param>
    internal static void Keep(PreparedSite site, BuildRun run, IEnumerable<Action> beside)
    {
        List<Action> pieces = [.. beside, .. ToKeep(site, run)];
        Together.Run(pieces.Count, run.Jobs, i => pieces[i]());
    }

    private static IEnumerable<Action> ToKeep(PreparedSite site, BuildRun run)
    {
        if (run.Articles is { } articles) yield return articles.Save;
        if (run.Cache is not { IsWritten: true } cache) yield break;
        if (run.Setting is { } setting)
        {
            yield return () => PerArticleCodec.Write(cache, BuildRun.FragmentsName, setting, run.DeadFragments, FindingCodec.Write);
            if (site.Search is { IsValueCreated: true, Value: var search }) yield return () => SearchTermsCodec.Write(cache, setting, search.Terms, search.Stop);
            yield return () => PerArticleCodec.Write(cache, BuildRun.TargetsName, setting, run.Targets, ArticleTargetsCodec.Write);
        }

        yield return () => RelatedLinksCodec.Write(cache, RelatedLinks.Of(site.Model));
        if (site.Model.Ranking is { IsNew: true } ranking) yield return () => RelatedStateCodec.Write(cache, ranking.State);
        if (run.Lists.IsNew) yield return () => PastedListsCodec.Write(cache, run.ArticleRules, run.Lists);
    }

    /// <summary>An article without an address is left out; its finding says why.</summary>
    private static void SkipUnplaced(IReadOnlyCollection<NamedArticle> read, StageResult<SiteModel> enriched, BuildRun run)
    {
        if (read.Count == enriched.Value!.Articles.Count + enriched.Value.Pages.Count) return;
        var placed = enriched.Value.Articles.Concat(enriched.Value.Pages).Select(article => article.Article.Source).ToHashSet();
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

    /// <summary>A text file that the author brings; null for none.</summary>
    private static SourceText? Own(string path, SourceTree tree, BuildRun run) =>
        tree.Assets.FirstOrDefault(asset => asset.Name == path) is { } file
            ? SourceDecoder.Decode(file.Path, Loader.Read(file, run.Request, run.Files)).Value
            : null;
}
