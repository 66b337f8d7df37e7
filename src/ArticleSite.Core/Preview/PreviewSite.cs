using System.Buffers;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Preview;

/// <summary>
/// One state of a site that is being written. Pages are rendered when they are asked for; nothing is written anywhere. Any number of
/// threads may ask.
/// </summary>
public sealed class PreviewSite
{
    private readonly PreviewPlan _plan;
    private volatile TextsOnDemand? _texts;
    private readonly Lock _gate = new();
    private IReadOnlyList<Diagnostic> _findings;

    private PreviewSite(PreparedSite? prepared, BuildRun run, PreviewPlan plan, IReadOnlyList<Diagnostic> findings) =>
        (Prepared, Run, _plan, _findings, _texts) = (prepared, run, plan, findings, run.IsFirstLook && prepared is not null ? new TextsOnDemand(prepared, run) : null);

    /// <summary>What stands before every address; empty, or begins with a slash and ends without.</summary>
    public string PathPrefix => Run.Site?.Config.BaseUrl.PathPrefix ?? "";

    /// <summary>What is wrong, sorted by file, position, code. What is wrong with the whole site and with finished pages comes with <see cref="Check"/>.</summary>
    public IReadOnlyList<Diagnostic> Findings
    {
        get
        {
            lock (_gate) return _findings;
        }
    }

    /// <summary>True when a build would publish nothing.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>True when only heads were read: it has every page, but no files that are made of many texts, and knows nothing of what is wrong in texts.</summary>
    public bool IsFirstLook => Run.IsFirstLook;

    /// <summary>True once the cache did not give a text any more: pages are shown all the same, the next <see cref="SitePreview.Update"/> reads all files.</summary>
    public bool HasLostTexts => Run.HasLostTexts;

    /// <summary>Article files found.</summary>
    public int ArticleCount => Run.ArticleCount;

    /// <summary>Pages of the site.</summary>
    public int PageCount => _plan.Pages.Count;

    internal PreparedSite? Prepared { get; }

    internal BuildRun Run { get; }

    internal PreviewPlan Plan => _plan;

    internal static PreviewSite Of(PreparedSite? prepared, BuildRun run) => new(prepared, run, PreviewPlan.Of(prepared), Told(run));

    /// <summary>The same pages, made otherwise.</summary>
    internal PreviewSite With(PreparedSite prepared, IReadOnlyList<Diagnostic> findings) => new(prepared, Run, _plan, findings);

    /// <summary>Reads a source to show its lines; null when it has gone.</summary>
    public SourceText? OpenSource(SourcePath path) => Run.Open(path);

    /// <summary>Reads the bytes of a source; see <see cref="SourceReading"/>.</summary>
    public int? ReadSource(SourcePath path, ref byte[] memory) => Run.Read(path, ref memory);

    /// <summary>What the site gives for an address.</summary>
    /// <param name="path">Below the base URL's path, not percent-encoded; begins with a slash.</param>
    public PreviewAnswer Find(string path)
    {
        var output = OutputOf(path);
        if (_plan.Pages.TryGetValue(output, out var page)) return Render(page);
        if (!path.EndsWith('/') && _plan.Has(output + "/index.html")) return new MovedAnswer(path + "/");
        if (ContentOf(output) is { } content) return new FileAnswer(output, content);
        return new MissingAnswer(_plan.Pages.TryGetValue(new NotFoundPage().Url.OutputPath, out var missing) && Render(missing) is PageAnswer answer ? answer.Content : null);
    }

    /// <summary>True when there is a page or a file of the author's at an address, so that even a first look can answer.</summary>
    /// <param name="path">As in <see cref="Find"/>.</param>
    public bool Has(string path)
    {
        var output = OutputOf(path);
        return _plan.Has(output) || (!path.EndsWith('/') && _plan.Has(output + "/index.html"));
    }

    /// <summary>The assets among changed files, by their paths in the output folder.</summary>
    /// <param name="changed">Whole paths.</param>
    public IEnumerable<string> AssetsAt(IReadOnlyCollection<string> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return changed.Select(path => _plan.Assets.GetValueOrDefault(path)?.Name).OfType<string>();
    }

    /// <summary>Looks for what is wrong with the site as a whole; <see cref="Findings"/> have it then.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Check(CancellationToken cancellation)
    {
        if (Prepared is null) return;
        Run.Cancellation = cancellation;
        SitePipeline.Check(Prepared, Run);
        cancellation.ThrowIfCancellationRequested();
        Retell();
    }

    /// <summary>Renders every page and file and lets it go: after <see cref="Check"/> <see cref="Findings"/> are those of the command <c>check</c>.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void RenderAll(CancellationToken cancellation)
    {
        if (Prepared is null) return;
        Run.Cancellation = cancellation;
        try
        {
            SitePipeline.RenderAll(Prepared, new DiscardingSink(), Run);
        }
        catch (CacheDamagedException)
        {
            Run.HasLostTexts = true;
        }

        Retell();
    }

    private static string OutputOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new SiteUrl(path.StartsWith('/') ? path : "/" + path).OutputPath;
    }

    private static List<Diagnostic> Told(BuildRun run) => [.. run.Findings.Sorted().Where(finding => finding.Severity > Severity.Info)];

    private void Retell()
    {
        var told = Told(Run);
        lock (_gate) _findings = told;
    }

    private byte[]? ContentOf(string output)
    {
        if (Prepared is null) return null;
        try
        {
            if (_plan.AssetsByPlace.TryGetValue(output, out var asset)) return Prepared.Renderer.Assets.ContentOf(asset);
            var file = Prepared.Extras.Find(extra => extra.Path == output && extra.Asset is null);
            return file is null ? null : WithTexts(() => Made(file), texts => texts.ReadAll());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null; // it has just gone
        }
    }

    private PreviewAnswer Render(PlannedPage page)
    {
        var source = (page as ArticlePage)?.Article.Article.Source;
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        try
        {
            _texts?.ReadFor(page);
            var (isMade, problem) = WithTexts(() => Made(page, buffer), texts => texts.ReadFor(page));
            if (isMade) return new PageAnswer(page.Url.OutputPath, source, buffer.WrittenSpan.ToArray());
            if (problem is not null) Tell(problem);
        }
        catch (CacheDamagedException damage)
        {
            Tell(Rules.InputOutputFailed("a page was not rendered", damage.Message));
        }

        return new FailedAnswer(page.Url.OutputPath, source);
    }

    private (bool IsMade, Diagnostic? Problem) Made(PlannedPage page, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        return (Prepared!.Renderer.TryRender(page, buffer, out var problem), problem); // without it there are no pages
    }

    private static byte[] Made(ExtraFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        file.Write(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Makes something of texts; where the cache does not give them any more, of what the files say.</summary>
    private T WithTexts<T>(Func<T> make, Action<TextsOnDemand> read)
    {
        try
        {
            return make();
        }
        catch (CacheDamagedException)
        {
            Run.HasLostTexts = true;
            read(_texts ??= new TextsOnDemand(Prepared!, Run));
            return make();
        }
    }

    private void Tell(Diagnostic problem)
    {
        lock (_gate)
        {
            if (!_findings.Any(known => known.Rule == problem.Rule && known.Location == problem.Location)) _findings = [.. _findings.Append(problem).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
        }
    }
}
