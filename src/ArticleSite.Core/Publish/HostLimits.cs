using System.Globalization;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>
/// What hosts take, as their manuals say (docs.github.com, "GitHub Pages limits", and "About large files on GitHub"; developers.cloudflare.com,
/// "Pages, Limits", with 100,000 files on paid plans since January 2026; docs.netlify.com, "Site deploys overview"): better to hear it from a build than from a deployment that fails after it.
/// Pages are far below the limits for one file, so files that are copied are looked at.
/// </summary>
internal sealed record HostLimits(string Name)
{
    private const long Megabyte = 1024 * 1024;

    public int? MostFiles { get; init; }

    public int? MostInOneFolder { get; init; }

    public long? LargestFile { get; init; }

    public long? MostBytes { get; init; }

    /// <summary>Those of a host; null for one that is not told.</summary>
    public static HostLimits? Of(SiteHost host) => host switch
    {
        SiteHost.GitHubPages => new HostLimits("GitHub Pages") { LargestFile = 100 * Megabyte, MostBytes = 1024 * Megabyte },
        SiteHost.CloudflarePages => new HostLimits("Cloudflare Pages") { MostFiles = 20_000, LargestFile = 25 * Megabyte },
        SiteHost.CloudflarePagesPaid => new HostLimits("Cloudflare Pages on a paid plan") { MostFiles = 100_000, LargestFile = 25 * Megabyte },
        SiteHost.Netlify => new HostLimits("Netlify") { MostInOneFolder = 54_000 },
        _ => null,
    };

    /// <summary>What the host will not take.</summary>
    /// <param name="config">Names the host.</param>
    /// <param name="plan">Every file of the site.</param>
    /// <param name="assets">The files that are copied.</param>
    public static IEnumerable<Diagnostic> Find(SiteConfig config, OutputPlan plan, EquatableArray<SourceFile> assets)
    {
        if (Of(config.Host) is not { } limits) yield break;
        if (plan.Count > limits.MostFiles)
            yield return Rules.SiteIsTooLargeForHost(config.HostPlace, limits.Name, Files(plan.Count), Files(limits.MostFiles.Value));
        if (limits.MostInOneFolder is { } most && plan.MostInOneFolder is var fullest && fullest > most)
            yield return Rules.SiteIsTooLargeForHost(config.HostPlace, limits.Name, Files(fullest) + " in one folder", Files(most));
        if (assets.Sum(asset => asset.Length) is var bytes && bytes > limits.MostBytes)
            yield return Rules.SiteIsTooLargeForHost(config.HostPlace, limits.Name, Megabytes(bytes) + " of files to be copied", Megabytes(limits.MostBytes.Value));
        foreach (var asset in assets)
            if (asset.Length > limits.LargestFile) yield return Rules.FileIsTooLargeForHost(new SourceLocation(asset.Path, default), limits.Name, asset.Length, limits.LargestFile.Value);
    }

    private static string Files(int count) => count.ToString("#,0", CultureInfo.InvariantCulture) + " files";

    private static string Megabytes(long bytes) => (bytes / (double)Megabyte).ToString("#,0.#", CultureInfo.InvariantCulture) + " MB";
}
