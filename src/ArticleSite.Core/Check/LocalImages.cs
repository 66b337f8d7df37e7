using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Check;

/// <summary>Finds images of this site that are not there, and those whose file is far larger than a page needs.</summary>
internal static class LocalImages
{
    /// <summary>A screenshot of a whole screen has a tenth of it.</summary>
    private const long MostBytes = 1_000_000;

    /// <summary>Every missing image at its place; every heavy one where it is shown first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">Every file the site will have.</param>
    /// <param name="assets">The files that go to the site as they are; of two with one name the later counts.</param>
    /// <param name="targets">Where the pictures of all articles lead.</param>
    public static IEnumerable<Diagnostic> Find(SiteModel site, OutputPlan plan, EquatableArray<SourceFile> assets, IReadOnlyDictionary<SiteArticle, ArticleTargets> targets)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var asset in assets) sizes[asset.Name] = asset.Length;
        var near = new Suggestions([.. sizes.Keys.Order(StringComparer.Ordinal)]);
        var heavy = new SortedDictionary<string, List<(SourceLocation At, string Url)>>(StringComparer.Ordinal);
        foreach (var article in site.Articles.Concat(site.Pages))
        {
            foreach (var image in targets[article].Images)
            {
                if (image.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || SiteLink.PathOf(image.Url, article.Url, site.Config.BaseUrl) is not { } path) continue;
                var at = new SourceLocation(article.Article.Source, image.Span);
                if (!plan.HasPath(path)) yield return Rules.ImageIsMissing(at, image.Url, near.For(path.TrimStart('/')) is { } name ? "/" + name : null);
                else if (sizes.TryGetValue(path.TrimStart('/'), out var bytes) && bytes > MostBytes) Note(path.TrimStart('/'), at, image.Url);
            }
        }

        foreach (var (name, places) in heavy)
        {
            var (at, url) = places.MinBy(place => place.At.Path);
            yield return Rules.ImageIsHeavy(at, url, sizes[name], places.Select(place => place.At.Path).Distinct().Count());
        }

        void Note(string name, SourceLocation at, string url)
        {
            if (!heavy.TryGetValue(name, out var places)) heavy[name] = places = [];
            places.Add((at, url));
        }
    }
}
