using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;

namespace ArticleSite.Core;

/// <summary>Goes back to the site before the last build, which is kept: twice is where it began.</summary>
public static class SiteRollback
{
    /// <summary>Swaps the output folder with the site before.</summary>
    /// <param name="request">The site; only its root counts.</param>
    /// <param name="output">The output folder, a whole path with <c>/</c>.</param>
    /// <param name="files">The disk.</param>
    /// <exception cref="IOException">The disk said no; the site is the one that was there.</exception>
    public static RollbackOutcome Run(BuildRequest request, string output, IFileSystem files)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        using var run = new BuildRun(request with { IsCheckOnly = false }, files, new StepClock(null), default);
        if (!run.TryLock()) return RollbackOutcome.Locked;
        if (!Rollback.IsPossible(output, files)) return RollbackOutcome.NothingBefore;
        run.OpenCache();
        var known = OutputRecord.Read(run.Cache, output);
        if (run.Cache is not null) LastBuild.Forget(run.Cache); // first: the output is not what the last build made of its input
        Rollback.Run(output, files);
        if (run.Cache is { } cache) new OutputRecord(known.Previous, known.Current).Write(cache, output);
        return RollbackOutcome.Done;
    }
}

/// <summary>How going back ended.</summary>
public enum RollbackOutcome
{
    /// <summary>The site before is served.</summary>
    Done,

    /// <summary>There is no site before.</summary>
    NothingBefore,

    /// <summary>A build is running.</summary>
    Locked,
}
