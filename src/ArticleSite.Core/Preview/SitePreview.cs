using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Preview;

/// <summary>
/// A site that is read once and kept up to date while somebody writes it. In: the site's folders, and which of their files have
/// changed. Out: one <see cref="PreviewSite"/> after the other. It publishes nothing; its pages are those a build would publish, but
/// style sheets and scripts keep the names they were given.
/// </summary>
/// <param name="request">What is asked for; the clock is asked anew for each state.</param>
/// <param name="files">The disk.</param>
/// <param name="time">The clock.</param>
public sealed class SitePreview(BuildRequest request, IFileSystem files, TimeProvider time) : IDisposable
{
    private readonly ArticleMemory _memory = new();
    private BuildRun? _latest;
    private ArticleCache? _texts; // stays open: bodies of articles lie there until a page asks for them

    /// <summary>
    /// A first look at the site: every page can be shown, but related articles are those an earlier build found, and what is wrong in
    /// texts is not known. Null when there is no site to see, which <see cref="Open"/> says why.
    /// </summary>
    /// <param name="cancellation">Ends it with <see cref="OperationCanceledException"/>.</param>
    public PreviewSite? FirstLook(CancellationToken cancellation)
    {
        var run = Run(request, null, cancellation, isFirstLook: true);
        if (request.UsesCache) run.OpenCache();
        var site = Prepare(run);
        return site.Prepared is null ? null : site;
    }

    /// <summary>Reads the whole site. What it finds out is kept in the cache for the next start, unless a build is running.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with <see cref="OperationCanceledException"/>.</param>
    public PreviewSite Open(IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return First(request, progress, cancellation);
        }
        catch (CacheDamagedException)
        {
            return First(request with { UsesCache = false }, progress, cancellation);
        }
    }

    /// <summary>The site after some files have changed, read anew as far as needed.</summary>
    /// <param name="changed">Whole paths; null when anything may have.</param>
    /// <param name="cancellation">Ends it with <see cref="OperationCanceledException"/>.</param>
    public PreviewSite Update(IReadOnlyCollection<string>? changed, CancellationToken cancellation)
    {
        if (_latest is { HasLostTexts: true }) _memory.Clear();
        foreach (var path in changed ?? []) _memory.Forget(PreviewEdit.PathOf(path, request.Root));
        return Prepare(Run(request with { UsesCache = false }, null, cancellation));
    }

    /// <summary>
    /// The site with changed texts of articles, templates and files where they stand, at once: what other pages show of them, and
    /// related articles, are as they were until <see cref="Update"/>. Null when more than that has changed.
    /// </summary>
    /// <param name="site">The site as it is; it must not be used any more when there is another.</param>
    /// <param name="changed">Whole paths.</param>
    public PreviewSite? Edit(PreviewSite site, IReadOnlyCollection<string> changed)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(changed);
        return PreviewEdit.Take(site, changed, _memory, files);
    }

    /// <inheritdoc />
    public void Dispose() => _texts?.Dispose();

    private PreviewSite First(BuildRequest asked, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        _texts?.Dispose();
        var run = Run(asked, progress, cancellation);
        if (!asked.UsesCache) return Prepare(run);
        run.LockIfFree();
        try
        {
            run.OpenCache();
            var site = Prepare(run);
            if (site.Prepared is not null) Keep(site.Prepared, run);
            return site;
        }
        finally
        {
            run.Unlock();
            _texts = run.Articles;
        }
    }

    private static void Keep(PreparedSite site, BuildRun run)
    {
        try
        {
            SitePipeline.Keep(site, run, []);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // the next start reads everything again, and this one goes on
        }
    }

    private BuildRun Run(BuildRequest asked, IProgress<BuildProgress>? progress, CancellationToken cancellation, bool isFirstLook = false)
    {
        // a style sheet under a name that changes with its content could not be swapped in a page that stands
        Dictionary<string, string> overrides = new(asked.Overrides, StringComparer.Ordinal) { ["outputs.fingerprints"] = "false" };
        return new BuildRun(asked with { IsCheckOnly = true, Clock = time.GetUtcNow(), Overrides = overrides }, files, new StepClock(progress), cancellation) { Memory = _memory, IsFirstLook = isFirstLook };
    }

    private PreviewSite Prepare(BuildRun run)
    {
        _latest = run;
        try
        {
            var prepared = SitePipeline.Prepare(run);
            if (prepared is not null && !run.IsFirstLook)
            {
                _memory.KeepOnly(prepared.Tree.Articles.Concat(prepared.Tree.Pages));
                _memory.Ranking = prepared.Model.Ranking?.State;
            }

            return PreviewSite.Of(prepared, run);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            run.Findings.Add(Rules.InputOutputFailed("the site was not read", failure.Message));
            return PreviewSite.Of(null, run);
        }
    }
}
