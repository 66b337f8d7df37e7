using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render.Machine;
using ArticleSite.Core.Render.Search;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Render;

/// <summary>
/// Everything the build writes for machines: feeds, the sitemap, copies as Markdown and the rest; <c>docs/outputs.md</c> tells
/// why each is there. Each is a function of the site and the plan.
/// </summary>
public static class MadeFiles
{
    /// <summary>The files, in a fixed order.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The pages that are published.</param>
    /// <param name="renderer">Knows the articles' bodies as readers get them.</param>
    /// <param name="search">The search index.</param>
    /// <param name="feedPrint">What tells feeds apart without making them.</param>
    /// <param name="hasFile">Whether the author or the theme brings a file.</param>
    internal static IEnumerable<MadeFile> Of(SiteModel site, IReadOnlyList<PlannedPage> pages, PageRenderer renderer, SearchIndex search, Func<Fingerprint?> feedPrint, Func<string, bool> hasFile)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        var (config, contents) = (site.Config, renderer.Contents);
        if (config.FeedCount > 0)
        {
            yield return new MadeFile(config.AtomPath, "the Atom feed", () => Feeds.Atom(site, contents)) { Print = feedPrint };
            yield return new MadeFile(config.RssPath, "the RSS feed", () => Feeds.Rss(site, contents)) { Print = feedPrint };
            yield return new MadeFile(JsonFeed.Path, "the JSON feed", to => JsonFeed.Write(to, site, contents)) { Print = feedPrint };
        }

        foreach (var file in Sitemap.Of(pages, site)) yield return file;
        yield return new MadeFile("robots.txt", "robots.txt", () => Sitemap.Robots(site));
        if (config.Outputs.HasLlmsText) yield return new MadeFile(LlmsText.Path, "the contents for language models", () => LlmsText.Write(site, pages));
        foreach (var file in search.Files) yield return file;
        if (OpenSearch.IsWanted(config)) yield return new MadeFile(OpenSearch.Path, "the search description", () => OpenSearch.Write(config));
        if (config.Outputs.HasManifest) yield return new MadeFile(WebManifest.Path, "the web manifest", to => WebManifest.Write(to, config, hasFile));
        if (config.Outputs.IndexNowKey is { Length: > 0 } key) yield return new MadeFile(key + ".txt", "the IndexNow key", () => Encoding.UTF8.GetBytes(key));
        if (config.Outputs.HasHostFiles && RedirectsFile.Write(site, pages) is { Length: > 0 } redirects) yield return new MadeFile(RedirectsFile.Path, "the redirects", () => redirects);
        if (config.Outputs.HasHostFiles) yield return new MadeFile(HeadersFile.Path, "the headers", () => HeadersFile.Write(site, renderer.Assets.Names, search.Files.Count > 0 ? SearchIndex.ShardFolder : null));
        foreach (var page in pages.OfType<ArticlePage>())
            if (MarkdownCopy.PathOf(page, config) is { } copy) yield return new MadeFile(copy, $"the Markdown copy of {page.Owner}", to => MarkdownCopy.Write(to, page.Article, config)) { Print = () => MarkdownCopy.PrintOf(page.Article, config) };
    }
}
