using System.Collections.Concurrent;
using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Check;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Render.Search;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>The notebook of one run: what was asked, and what has been found and counted so far.</summary>
internal sealed class BuildRun : IDisposable
{
    /// <summary>Which addresses the last build that published added, changed and removed; in the folder of the cache.</summary>
    public const string ChangedUrls = "changed-urls.txt";

    /// <summary>Where pasted lists and pictures lead; in the folder of the cache.</summary>
    public const string TargetsName = "targets";

    /// <summary>Dead places that links into their own pages name; in the folder of the cache.</summary>
    public const string FragmentsName = "fragments";

    private const string OwnerName = "/lock.owner";

    private readonly Lock _gate = new();
    private Task<WrittenTraces?>? _traces;
    private Task<(Fingerprint, Dictionary<string, Remembered<ArticleTargets>>)>? _targets;
    private Task<(Fingerprint, Dictionary<string, Remembered<EquatableArray<Diagnostic>>>)>? _fragments;
    private OutputLook? _look;
    private readonly bool _isLook;
    private readonly Lazy<Fingerprint> _told;
    private IDisposable? _held;
    private int _written;
    private int _unchanged;

    public BuildRun(BuildRequest request, IFileSystem files, StepClock clock, CancellationToken cancellation)
    {
        (Request, Disk, Clock, Cancellation) = (request, files, clock, cancellation);
        _isLook = request.IncludeDrafts || request.IncludeFuture;
        _told = new(() => RequestPrint.Of(request)); // without what the configuration adds: the next build compares before it reads one
        Inputs = new InputLog(files);
        Jobs = request.Jobs > 0 ? request.Jobs : -1; // -1: one a processor
        Screen = new FindingScreen(request.Baseline, Open);
        Findings = new FindingList(Screen);
    }

    /// <summary>What is asked for; what the configuration adds to it is in it once that is read.</summary>
    public BuildRequest Request { get; private set; }

    /// <summary>The disk, for what is written.</summary>
    public IFileSystem Disk { get; }

    /// <summary>The disk, for what is read.</summary>
    public IFileSystem Files => Inputs;

    /// <summary>What was read so far.</summary>
    public InputLog Inputs { get; }

    public StepClock Clock { get; }

    public CancellationToken Cancellation { get; set; }

    /// <summary>What ends a page that is being rendered. Those of a preview are asked for long after the work that prepared them was given up.</summary>
    public CancellationToken PageCancellation => Memory is null ? Cancellation : CancellationToken.None;

    public int Jobs { get; }

    /// <summary>Decides which findings are told; filled before they come.</summary>
    public FindingScreen Screen { get; }

    public FindingList Findings { get; }

    public List<SkippedArticle> Skipped { get; } = [];

    public int ArticleCount { get; set; }

    public string OutputFolder { get; set; } = "";

    public SiteModel? Site { get; set; }

    public TemplateSet? Templates { get; set; }

    public DateTimeOffset? NextAdChange { get; set; }

    /// <summary>The folder of the cache; null for a build without one.</summary>
    public CacheFolder? Cache { get; private set; }

    /// <summary>The disk's clock when the build began, in nanoseconds; zero where nothing may be written to ask it.</summary>
    public long Moment { get; private set; }

    /// <summary>Articles as earlier builds read them; null for a build without a cache.</summary>
    public ArticleCache? Articles { get; private set; }

    /// <summary>Articles as this process read them before; null for a process that builds once.</summary>
    public ArticleMemory? Memory { get; init; }

    /// <summary>True for a look that reads heads alone: a preview has its first page from it, and reads texts when a page shows them.</summary>
    public bool IsFirstLook { get; init; }

    /// <summary>True once texts of articles could not be read from the cache any more: somebody has written another, or removed it.</summary>
    public bool HasLostTexts { get; set; }

    /// <summary>Why there can be no site; null while there can.</summary>
    public BuildOutcome? Stopped { get; private set; }

    /// <summary>When the next article of the future is due; null when there is none.</summary>
    public DateTimeOffset? NextPublication { get; set; }

    /// <summary>The ledger of addresses as it is to be when the site is published; null when it is that already.</summary>
    public byte[]? Ledger { get; set; }

    private string CachePath => Request.Root.TrimEnd('/', '\\') + "/" + CacheFolder.Name;

    /// <summary>How the files of the last site came to be; null for a build without a cache.</summary>
    public SiteTraces? Traces { get; private set; }

    /// <summary>Where the pasted lists and the pictures of articles lead.</summary>
    public PerArticle<ArticleTargets> Targets => field ??= Before(_targets, TargetsName, ArticleTargetsCodec.Read);

    /// <summary>What becomes of hand-pasted lists.</summary>
    public PastedLists Lists => field ??= (Cache, Articles) is ({ } cache, { } articles) ? new PastedLists(PastedListsCodec.Read(cache, ArticleRules), articles.ContentOf) : PastedLists.Unknown;

    /// <summary>What the articles are read by.</summary>
    public Fingerprint ArticleRules { get; private set; }

    /// <summary>The dead places that links into their own pages name.</summary>
    public PerArticle<EquatableArray<Diagnostic>> DeadFragments => field ??= Before(_fragments, FragmentsName, FindingCodec.Read);

    /// <summary>What all records of articles are made by besides their articles; null when that cannot be told for certain.</summary>
    public Fingerprint? Setting { get; private set; }

    /// <summary>Tells which records say what they said in the last build; there when <see cref="Traces"/> are.</summary>
    public RecordPrints? Prints { get; private set; }

    /// <summary>Pages that were rendered, with the reasons.</summary>
    public ConcurrentBag<RebuiltPage> Rebuilt { get; } = [];

    /// <summary>Notes that a page was rendered; of a preview's pages nobody asks why.</summary>
    public void NoteRebuilt(string path, string reason)
    {
        if (Memory is null) Rebuilt.Add(new RebuiltPage(path, reason));
    }

    /// <summary>A step's value; its findings are noted.</summary>
    public T? Take<T>(string step, StageResult<T> result)
        where T : class
    {
        Clock.Mark(step);
        Findings.AddRange(result.Findings);
        return result.Value;
    }

    public void Count(bool isNew)
    {
        if (isNew) Interlocked.Increment(ref _written);
        else Interlocked.Increment(ref _unchanged);
    }

    public void Skip(SourcePath article, string reason)
    {
        lock (_gate)
            if (!Skipped.Any(skipped => skipped.Path == article)) Skipped.Add(new SkippedArticle(article, reason));
    }

    /// <summary>Notes the article of every finding of some rules as left out.</summary>
    public void SkipFor(IEnumerable<Diagnostic> findings, params ReadOnlySpan<DiagnosticRule> rules)
    {
        foreach (var finding in findings)
            if (finding.Location is { } at && rules.Contains(finding.Rule)) Skip(at.Path, $"{finding.Rule.Code} {finding.Message}");
    }

    /// <summary>Keeps a second build of the same site out until the run is let go; false, with a finding, when one is running.</summary>
    public bool TryLock()
    {
        Hold();
        if (_held is null) Findings.Add(Rules.AnotherBuildIsRunning(".articlesite/lock", OtherOwner(CachePath)));
        return _held is not null;
    }

    /// <summary>Notes why there can be no site.</summary>
    /// <returns>Null, for the step that stops here.</returns>
    public PreparedSite? Stop(BuildOutcome outcome)
    {
        Stopped = outcome;
        return null;
    }

    /// <summary>Opens what is known of articles that were read by the same rules.</summary>
    public void OpenArticles(Fingerprint rules)
    {
        if (IsFirstLook) return;
        ArticleRules = rules;
        Memory?.Begin(rules);
        if (Cache is not null) Articles = ArticleCache.Open(Cache, rules, Moment, memory: Memory is null ? Request.CacheMemory : 0, holdsLists: Memory is not null);
        else if (Memory is null) Articles = ArticleCache.InMemory(rules);
    }

    /// <summary>What the last ranking of related articles leaves for this one; null for none.</summary>
    public RelatedState? RankingBefore() => Memory?.Ranking ?? (Cache is null ? null : RelatedStateCodec.Read(Cache));

    /// <summary>What the search index of the last build leaves for this one.</summary>
    public SearchSource SearchBefore() => (Cache, Setting, Prints) is ({ } cache, { } setting, { } prints)
        ? new SearchSource(prints.Of, stop => SearchTermsCodec.Read(cache, setting, stop))
        : SearchSource.Nothing;

    /// <summary>What tells the feeds apart without making them; null when that is not known.</summary>
    public Fingerprint? PrintOfFeeds(SiteModel site, TemplateSet templates) =>
        (Setting, Prints) is ({ } setting, { } prints) ? FeedPrint.Of(site, templates, setting, prints) : null;

    private PerArticle<T> Before<T>(Task<(Fingerprint Setting, Dictionary<string, Remembered<T>> Made)>? begun, string name, Func<ByteReader, T> read)
    {
        if ((Cache, Setting, Prints) is not ({ } cache, { } setting, { } prints)) return PerArticle<T>.Unknown();
        var before = begun is null ? PerArticleCodec.Read(cache, name, read) : begun.GetAwaiter().GetResult();
        return new PerArticle<T>(before.Setting == setting ? before.Made : [], prints.Of);
    }

    /// <summary>Which related articles the site showed last; null when that is not known.</summary>
    public RelatedLinks? LinksBefore() => Cache is null ? null : RelatedLinksCodec.Read(Cache);

    /// <summary>Lets go of the cache, unless its texts are still wanted, and of the lock.</summary>
    public void Dispose()
    {
        if (!Request.KeepsTexts) Articles?.Dispose();
        Unlock();
    }

    /// <summary>Takes the lock for a preview, which only looks where another has it or nothing can be written.</summary>
    public void LockIfFree()
    {
        try
        {
            Hold();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Unlock();
        }
    }

    /// <summary>Lets others build. Nothing is written to the cache any more.</summary>
    public void Unlock()
    {
        _held?.Dispose();
        _held = null;
    }

    private void Hold()
    {
        Disk.CreateFolder(CachePath);
        _held = Disk.TryLock(CachePath + "/lock");
        if (_held is not null && Request.Owner is { } owner) Disk.PutFile(CachePath + OwnerName, owner.ToBytes());
    }

    /// <summary>Who holds the lock, in words; null when that is not known.</summary>
    private string? OtherOwner(string folder)
    {
        try
        {
            return Request.Owner is { } asking && Disk.FileExists(folder + OwnerName) ? LockOwner.Parse(Disk.ReadFile(folder + OwnerName))?.Describe(asking.Since) : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes in what the configuration says of what is asked for.</summary>
    public BuildRequest Ask(SiteConfig config) => Request = Request with
    {
        IncludeDrafts = Request.IncludeDrafts || config.PublishesDrafts,
        IncludeFuture = Request.IncludeFuture || config.PublishesFuture,
    };

    /// <summary>Opens the folder of the cache. Only who holds the lock writes; others look.</summary>
    public void OpenCache()
    {
        if (!Request.UsesCache) return;
        var path = CachePath;
        Cache = new CacheFolder(path, Disk, ProgramIdentity.Current, isWritten: _held is not null);
        if (_held is null) return;
        Disk.PutFile(path + "/moment", []);
        Moment = Disk.StampOf(path + "/moment").Modified;
        Inputs.YoungFrom = Moment - FileStamp.Grain;
    }

    /// <summary>The result of the last build when this one would do nothing; null when there is something to do.</summary>
    public BuildResult? Repeat()
    {
        if (Cache is null || Request.IsCheckOnly || LastBuild.Repeat(Request, _told.Value, Cache, Inputs, Disk, LookAt) is not { } repeated) return null;
        Clock.Mark("Compare");
        WriteChanges(SiteChanges.None);
        return repeated with { ReadSource = Read, Steps = Clock.Steps, Metrics = Request.Meter?.Metrics };
    }

    /// <summary>Begins to read what the last build left, beside the first steps, which have one thing to do after the other.</summary>
    public void BeginReading()
    {
        _ = Task.Run(() => NetworkCatalog.BuiltIn); // the first article that has changed would wait for it
        if (Cache is not { } cache) return;
        cache.Begin(ArticleIndex.Name, PastedListsCodec.Name, RelatedStateCodec.Name);
        _traces = Task.Run(() => WrittenTraces.Read(cache));
        _targets = Task.Run(() => PerArticleCodec.Read(cache, TargetsName, ArticleTargetsCodec.Read));
        _fragments = Task.Run(() => PerArticleCodec.Read(cache, FragmentsName, FindingCodec.Read));
        cache.Begin(SearchTermsCodec.Name);
    }

    /// <summary>Finds out what is known of how the last site came to be.</summary>
    public void OpenTraces(PreparedSite site)
    {
        if (Cache is null) return;
        var (config, assets, words) = (site.Model.Config, site.Renderer.Assets, site.Model.Words);
        var surroundings = new ByteWriter();
        surroundings.Text(Request.Generator);
        surroundings.Text(config.TimeZone.ToSerializedString());
        surroundings.Text(config.Outputs.ToString());
        surroundings.Text(assets.Print); // a page is finished with the names and rules of all style sheets, whichever it loads
        surroundings.Print(words.Print);
        Setting = SettingPrint.Of(config, site.Rules, site.Assets, site.Templates.WrittenIds, Request, Moment);
        var written = _traces is null ? WrittenTraces.Read(Cache) : _traces.GetAwaiter().GetResult();
        Traces = SiteTraces.Of(written, Fingerprint.Of(surroundings), Setting, Moment);
        Prints = site.Renderer.Tracer.PrintsSince(Traces.RecordsBefore, path => Articles?.ContentOf(path));
    }

    /// <summary>Looks at the folders that will be published to, beside the other steps.</summary>
    public void LookAtOutput()
    {
        if (!Request.IsCheckOnly) LookAt(OutputFolder).GoOn();
    }

    /// <summary>Begins the next site.</summary>
    public Publisher OpenPublisher() => Publisher.Open(OutputFolder, Disk, _look!.Folders); // a build that publishes has looked

    /// <summary>
    /// Puts the next site in place of the old one, and its new addresses into the ledger. The ledger comes first, as a site must not be
    /// published by a build that then fails; when the site does not follow it is put back. What drafts and articles of the future look
    /// like, when a flag asks for it, is no publication.
    /// </summary>
    /// <returns>True when the ledger was written.</returns>
    public bool Publish(Publisher publisher, SiteConfig config)
    {
        if (LedgerFile.PathOf(Request, config) is not { } path)
        {
            publisher.Commit(Request.Generator);
            return false;
        }

        var before = Disk.FileExists(path) ? Disk.ReadFile(path) : null;
        if (_isLook || Ledger is not { } after)
        {
            publisher.Commit(Request.Generator);
            Inputs.NoteContent(path, before);
            return false;
        }

        if (path.LastIndexOf('/') is > 0 and var slash) Disk.CreateFolder(path[..slash]);
        Disk.ReplaceFile(path, after);
        try
        {
            publisher.Commit(Request.Generator);
        }
        catch
        {
            if (before is null) Disk.DeleteFile(path);
            else Disk.ReplaceFile(path, before);
            throw;
        }

        Inputs.NoteContent(path, after);
        return true;
    }

    /// <summary>Notes the date of an article: a build after it may make another site.</summary>
    public void NotePublication(DateTimeOffset? date)
    {
        if (date > Request.Clock && (NextPublication is null || date < NextPublication)) NextPublication = date;
    }

    /// <summary>Keeps what was published and how it came to be for the next build.</summary>
    public void Remember(Publisher publisher, SiteConfig config, bool isClockRead)
    {
        WriteChanges(publisher.Changes);
        if (Cache is not { } cache) return;
        var last = new LastBuild
        {
            Validity = new BuildValidity
            {
                Request = _told.Value,
                Clock = Request.Clock,
                Until = Earliest(NextAdChange, NextPublication),
                IsClockRead = isClockRead,
                Zone = ZoneSeen.Of(config.TimeZone),
            },
            Seen = Inputs.Seen?.ToEquatableArray(),
            Result = Result(BuildOutcome.Succeeded),
        };
        Action[] files = [() => last.Write(cache, Moment), () => Traces!.Write(cache, Prints!), () => new OutputRecord(publisher.Published.SettledAt(Moment), publisher.Replaced.SettledAt(Moment)).Write(cache, OutputFolder)]; // who has a cache has traces
        Together.Run(files.Length, Jobs, i => files[i]());
    }

    /// <summary>The look at an output folder, which the next step may ask for as well.</summary>
    private OutputLook LookAt(string output)
    {
        if (_look?.Output != output) _look = new OutputLook(output, Cache, Disk);
        return _look;
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? left, DateTimeOffset? right) => left is null || right < left ? right : left;

    /// <summary>Beside the cache and not in the site: which addresses changed depends on the site before, and the same input makes the same site.</summary>
    private void WriteChanges(SiteChanges changes)
    {
        var path = CachePath + "/" + ChangedUrls;
        var text = changes.ToText();
        if (text.Length > 0 || !Disk.FileExists(path) || Disk.FileLength(path) > 0) Disk.PutFile(path, text);
    }

    /// <summary>The end of the run. Pages of a build that published nothing were not built.</summary>
    public BuildResult Result(BuildOutcome outcome)
    {
        var isBuilt = outcome == BuildOutcome.Succeeded || Request.IsCheckOnly;
        var (written, unchanged) = isBuilt ? (_written, _unchanged) : (0, 0);
        var (findings, known) = Screen.Divide(Findings.Sorted());
        var isComplete = outcome is BuildOutcome.Succeeded or BuildOutcome.FindingsFailed;
        return new BuildResult
        {
            Outcome = outcome,
            Findings = findings,
            Known = known,
            FixedCount = Request.Baseline is null || !isComplete ? null : Screen.FixedCount(known.Count),
            SuppressedCount = Screen.SuppressedCount,
            Site = Site,
            Templates = Templates,
            Skipped = Skipped.OrderBy(skipped => skipped.Path).ToEquatableArray(),
            ArticleCount = ArticleCount,
            CachedCount = Articles?.HitCount ?? 0,
            IsCached = Articles is { } cached ? cached.HadBefore : _ => false,
            Texts = Request.KeepsTexts ? Articles : null,
            Rebuilt = Rebuilt.OrderBy(page => page.Path, StringComparer.Ordinal).ToEquatableArray(),
            PageCount = written + unchanged,
            WrittenCount = written,
            UnchangedCount = unchanged,
            OutputFolder = OutputFolder,
            NextAdChange = NextAdChange,
            ReadSource = Read,
            Steps = Clock.Steps,
            Metrics = Request.Meter?.Metrics,
        };
    }

    /// <summary>A source's text; null when it has gone.</summary>
    public SourceText? Open(SourcePath path)
    {
        byte[] memory = [];
        return Read(path, ref memory) is { } length ? SourceDecoder.Decode(path, memory.AsSpan(0, length)).Value : null;
    }

    /// <summary>A source's bytes for a report; theme files come from the program, all others from the disk. See <see cref="SourceReading"/>.</summary>
    public int? Read(SourcePath path, ref byte[] memory)
    {
        try
        {
            return Loader.Read(path, ref memory, Request, Files);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or KeyNotFoundException)
        {
            return null;
        }
    }
}
