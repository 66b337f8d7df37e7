using ArticleSite.Core.Preview;

namespace ArticleSite.Cli.Serve;

/// <summary>
/// The site as it is now, and everybody who looks at it. One loop takes changes in: pages that are open come first; when nobody types,
/// the rest of the site follows, and last every page is rendered once to find what <c>check</c> would find.
/// </summary>
internal sealed class LiveSession(LiveSources sources, LiveAnswers answers, ServeLog log, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly HashSet<LiveReader> _readers = [];
    private readonly HashSet<string> _halfTaken = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PreviewSite? _site;
    private bool _owesAll; // after changes nobody counted could not be taken in

    /// <summary>Reads the site, then follows its changes until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await Task.Yield(); // the server answers while the site is read
        if (FirstLook(cancellation) is { } look)
        {
            _site = look;
            _first.TrySetResult();
            // who waits gets the first page before the work goes on
            await Task.WhenAny(_answered.Task, Task.Delay(IdleWork.Patience, time, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }

        var started = log.Start();
        var site = sources.Preview.Open(null, cancellation);
        Show(site, []);
        log.Read(site, started);
        _first.TrySetResult();
        _whole.TrySetResult();
        var idle = Later(IdleWork.None, cancellation);
        while (true)
        {
            var changed = await sources.Changes.NextAsync(cancellation);
            IReadOnlyList<string>? relevant = changed.IsComplete && !_owesAll ? sources.Folders.Relevant(changed.Paths, _site!, sources.Files) : null; // the first is read before changes are
            if (relevant is { Count: 0 }) continue;
            lock (_gate) idle.GiveUp();
            try
            {
                await TakeAsync(relevant, idle, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.Fault("a change was not taken in", fault); // the site is shown as it was, and the next change is tried again
                if (relevant is null) _owesAll = true;
                else _halfTaken.UnionWith(relevant);
            }

            idle = Later(idle, cancellation);
        }
    }

    private PreviewSite? FirstLook(CancellationToken cancellation)
    {
        try
        {
            return sources.Preview.FirstLook(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.Fault("the site could not be looked at", fault); // it may be read all the same
            return null;
        }
    }

    /// <summary>Takes a change in: into the pages that are open at once where that can be, else by reading what has changed.</summary>
    private async Task TakeAsync(IReadOnlyList<string>? relevant, IdleWork idle, CancellationToken cancellation)
    {
        var started = log.Start();
        if (relevant is not null && sources.Preview.Edit(_site!, relevant) is { } edited)
        {
            _halfTaken.UnionWith(relevant);
            Show(edited, relevant);
        }
        else
        {
            await idle.Done; // two readings of the site at once would mix
            Show(sources.Preview.Update(relevant?.Union(_halfTaken).ToList(), cancellation), relevant ?? []);
            _halfTaken.Clear();
            _owesAll = false;
        }

        log.Updated(_site!, relevant, started);
    }

    /// <summary>What to answer for a path; waits for the site to be read first, as far as the answer needs it.</summary>
    /// <param name="path">Decoded, below the base URL's path.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LiveAnswer> AnswerAsync(string path, CancellationToken cancellation)
    {
        await _first.Task.WaitAsync(cancellation);
        if (_site is { IsFirstLook: true } look && !look.Has(path)) await _whole.Task.WaitAsync(cancellation);
        var answer = answers.Of(_site!, path); // set before the task is
        _answered.TrySetResult();
        return answer;
    }

    /// <summary>Counts a browser in; it is told at once what is wrong, and of any change it has missed.</summary>
    public void Join(LiveReader reader)
    {
        lock (_gate) _readers.Add(reader);
        if (_site is { } site) answers.Tell(reader, site);
    }

    /// <summary>Counts a browser out.</summary>
    public void Leave(LiveReader reader)
    {
        lock (_gate) _readers.Remove(reader);
    }

    private void Show(PreviewSite site, IReadOnlyCollection<string> changed)
    {
        _site = site;
        var assets = site.AssetsAt(changed).ToList();
        var hasStyles = assets.Exists(IsStyle);
        LiveReader[] readers;
        lock (_gate) readers = [.. _readers];
        foreach (var reader in readers)
        {
            if (!assets.TrueForAll(IsStyle)) reader.Tell(LiveEvent.Reload);
            else if (hasStyles) reader.Tell(LiveEvent.Style);
            answers.Tell(reader, site);
        }
    }

    private static bool IsStyle(string asset) => asset.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is left to do once nobody types.</summary>
    private IdleWork Later(IdleWork before, CancellationToken cancellation)
    {
        var (site, half) = (_site!, _halfTaken.ToList()); // the first is read
        return IdleWork.After(before, Work, time, cancellation);

        void Work(CancellationToken stop)
        {
            try
            {
                Follow(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.Fault("the site was not checked", fault);
            }
        }

        void Follow(CancellationToken stop)
        {
            var whole = half.Count == 0 ? site : sources.Preview.Update(half, stop);
            if (whole != site) ShowUnless(whole, () => _halfTaken.ExceptWith(half), stop);
            Check(whole, stop);
            if (whole.HasLostTexts) Check(whole = sources.Preview.Update([], stop), stop);
            log.Checked(whole);
            // a check leaves behind twice of what is kept; the author's machine has other things to do with that memory than to wait
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private void Check(PreviewSite site, CancellationToken stop)
    {
        site.Check(stop);
        ShowUnless(site, null, stop);
        site.RenderAll(stop);
        ShowUnless(site, null, stop);
    }

    /// <summary>Shows a site that idle time made, unless there has been a change since.</summary>
    private void ShowUnless(PreviewSite site, Action? taken, CancellationToken stop)
    {
        lock (_gate)
        {
            stop.ThrowIfCancellationRequested();
            taken?.Invoke();
            Show(site, []);
        }
    }
}
