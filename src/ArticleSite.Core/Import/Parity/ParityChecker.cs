using System.Collections.Concurrent;
using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import.Parity;

/// <summary>
/// Compares a site that Hexo generated with the one that was built here: every old address, and on it the title, the text, and the
/// articles of lists. It reads both folders and the sources, and writes nothing.
/// </summary>
public static class ParityChecker
{
    /// <summary>Compares.</summary>
    /// <param name="old">The old site's folder, a whole path.</param>
    /// <param name="built">The new site as it was put together, and published in its output folder.</param>
    /// <param name="request">What that build was told.</param>
    /// <param name="hexo">The folder the old site was made from, a whole path; null where it is gone.</param>
    /// <param name="files">The disk.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    public static ParityReport Compare(
        string old, BuildResult built, BuildRequest request, string? hexo, IFileSystem files, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(built);
        ArgumentNullException.ThrowIfNull(files);
        var site = built.Site ?? throw new ArgumentException("the site was not put together", nameof(built));
        var there = files.ListFiles(built.OutputFolder).Select(entry => entry.RelativePath).ToHashSet(StringComparer.Ordinal);
        var explained = HexoLeftovers.Of(hexo, files);
        var pages = new ArticlePages(site, request, explained, files);
        var lists = PagePlanner.Plan(site);
        var oldFiles = files.ListFiles(old).Select(entry => entry.RelativePath).ToList();

        var differences = new ConcurrentBag<ParityDifference>();
        var parts = new ConcurrentDictionary<string, PublishedPage>(StringComparer.Ordinal);
        var (same, redirects, texts, adsOnly) = (0, 0, 0, 0);
        progress.Each("Compare", oldFiles.Count, jobs: -1, i =>
        {
            var name = oldFiles[i];
            var found = AnswerTo(name, there);
            if (found is null) differences.Add(new ParityDifference(ParityKind.LostUrl, UrlOf(name), "nothing answers here") { Explanation = explained.Reason(name) });
            else if (!name.EndsWith(".html", StringComparison.Ordinal)) Interlocked.Increment(ref same);
            else
            {
                var page = PublishedPageReader.Read(Text(old + "/" + name));
                var now = PublishedPageReader.Read(Text(built.OutputFolder + "/" + found));
                if (now.RedirectsTo is not null) Interlocked.Increment(ref redirects);
                else Interlocked.Increment(ref same);
                if (pages.Find(UrlOf(found)) is { } article && now.RedirectsTo is null)
                {
                    Interlocked.Increment(ref texts);
                    var (its, hasAds) = pages.Compare(article, UrlOf(name), page, now);
                    foreach (var difference in its) differences.Add(difference);
                    if (hasAds && its.Count == 0) Interlocked.Increment(ref adsOnly);
                }
                else if (now.RedirectsTo is null) parts[UrlOf(name)] = page;
            }
        }, cancellation);

        var compared = ListComparison.Compare(parts, lists, site, differences);
        return new ParityReport
        {
            Differences = [.. differences.OrderBy(difference => difference.Kind).ThenBy(difference => difference.Url, StringComparer.Ordinal).ThenBy(difference => difference.Detail, StringComparer.Ordinal)],
            OldCount = oldFiles.Count,
            SameCount = same,
            RedirectCount = redirects,
            TextCount = texts,
            AdOnlyCount = adsOnly,
            ListCount = compared,
        };

        string Text(string path) => Encoding.UTF8.GetString(files.ReadFile(path));
    }

    /// <summary>The new file that a host shows for an old address: the same, or the folder that a file without extension has become.</summary>
    private static string? AnswerTo(string name, HashSet<string> there)
    {
        var composed = Composition.Of(name);
        if (there.Contains(name)) return name;
        if (there.Contains(composed)) return composed;
        return !Path.HasExtension(name) && there.Contains(name + "/index.html") ? name + "/index.html" : null;
    }

    private static string UrlOf(string name)
    {
        var path = "/" + name;
        return path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
    }
}
