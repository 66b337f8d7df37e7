using System.Diagnostics;
using System.Globalization;
using ArticleSite.Core;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Bench;

/// <summary>
/// What the steps of a build cost on one site, for the curve over its size: each size in a process of its own, so that memory is its own. Time is that
/// of the processor, over all threads, as it does not depend on what else a machine does.
/// </summary>
internal static class Growth
{
    /// <summary>Checks a site, then ranks it step by step.</summary>
    public static void Measure(string root)
    {
        var request = new BuildRequest { Root = root, Clock = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), IsCheckOnly = true, FailOn = null, KeepsTexts = true, Theme = Theme() }; // ranked once more below: words of a large site would have been let go
        BuildResult? result = null;
        var (whole, _, wholeAllocated) = Cost(() => result = SitePipeline.Run(request, new DiskFileSystem()));
        var site = result!.Site!;
        var articles = site.Articles;
        Report(articles.Count, "whole", whole, 0, wholeAllocated);
        foreach (var step in result.Steps.Where(step => step.Elapsed.TotalMilliseconds > 20)) Console.Error.WriteLine($"  {step.Name}: {step.Elapsed.TotalSeconds:0.00} s on the clock");

        IReadOnlyList<DuplicateCluster> clusters = [];
        var (near, nearBytes, nearAllocated) = Cost(() => clusters = NearDuplicates.Find([.. articles.Select(article => article.Article.Body)]));
        Report(articles.Count, "near-duplicates", near, nearBytes, nearAllocated);
        RelatedRanking? ranking = null;
        var byPath = site.ByPath.ToDictionary();
        var (rank, rankBytes, rankAllocated) = Cost(() => ranking = RelatedRanking.Of(articles, clusters, byPath, [], site.Config, 12, 2));
        Report(articles.Count, "related", rank, rankBytes, rankAllocated);
        var (again, _, againAllocated) = Cost(() => RelatedRanking.Of(articles, clusters, byPath, [], site.Config, 12, 2, ranking!.State));
        Report(articles.Count, "related, nothing changed", again, 0, againAllocated);
        Console.Error.WriteLine($"  {clusters.Count} clusters of {clusters.Sum(cluster => cluster.Members.Count)} articles; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private static void Report(int articles, string step, double seconds, long held, long allocated) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles}\t{step}\t{seconds:0.000}\t{held >> 20}\t{allocated >> 20}"));

    /// <summary>Processor time in seconds, what is held afterwards that was not before, and all that was allocated: more cannot have been in use.</summary>
    private static (double Seconds, long Held, long Allocated) Cost(Action work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return (seconds, GC.GetTotalMemory(forceFullCollection: true) - before, allocated);
    }

    private static Dictionary<string, byte[]> Theme()
    {
        var templates = Path.Combine(RepositoryRoot(), "templates");
        return Directory.GetFiles(templates, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(templates, path).Replace('\\', '/'), File.ReadAllBytes);
    }

    internal static string RepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ArticleSite.sln"))) return folder;
        throw new InvalidOperationException("the bench does not run inside the repository");
    }
}
