using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core;

/// <summary>The notebook of one run: what was asked, and what has been found and counted so far.</summary>
internal sealed class BuildRun
{
    private readonly Lock _gate = new();
    private int _written;
    private int _unchanged;

    public BuildRun(BuildRequest request, IFileSystem files, StepClock clock, CancellationToken cancellation)
    {
        (Request, Files, Clock, Cancellation) = (request, files, clock, cancellation);
        Jobs = request.Jobs > 0 ? request.Jobs : -1; // -1: one a processor
        Screen = new FindingScreen(request.Baseline, Open);
        Findings = new FindingList(Screen);
    }

    public BuildRequest Request { get; }

    public IFileSystem Files { get; }

    public StepClock Clock { get; }

    public CancellationToken Cancellation { get; }

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

    /// <summary>Keeps a second build of the same site out; null, with a finding, when one is running.</summary>
    public IDisposable? Lock()
    {
        var folder = Request.Root.TrimEnd('/', '\\') + "/.articlesite";
        Files.CreateFolder(folder);
        var held = Files.TryLock(folder + "/lock");
        if (held is null) Findings.Add(Rules.AnotherBuildIsRunning(".articlesite/lock"));
        return held;
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
            PageCount = written + unchanged,
            WrittenCount = written,
            UnchangedCount = unchanged,
            OutputFolder = OutputFolder,
            NextAdChange = NextAdChange,
            OpenSource = Open,
            Steps = Clock.Steps,
        };
    }

    /// <summary>A source's text for a report; theme files come from the program, all others from the disk.</summary>
    private SourceText? Open(SourcePath path)
    {
        try
        {
            return SourceDecoder.Decode(path, Loader.Read(path, Request, Files)).Value;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or KeyNotFoundException)
        {
            return null;
        }
    }
}
