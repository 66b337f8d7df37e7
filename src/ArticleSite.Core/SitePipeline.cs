using ArticleSite.Core.Load;

namespace ArticleSite.Core;

/// <summary>The recipe: every step in the order it happens. Read this first.</summary>
public static class SitePipeline
{
    /// <summary>Builds a site, or only checks it.</summary>
    public static BuildResult Run(
        BuildRequest request,
        IFileSystem files,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress("Load", 0, 0));
        return new BuildResult { Outcome = BuildOutcome.ConfigurationFailed };
    }
}
