using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// Files in a folder that is called like an article (<c>setup/photo.png</c> beside <c>setup.md</c>) go where the article is, whatever
/// its address; those of an article that is not published are not published either.
/// </summary>
public static class ArticleFolders
{
    /// <summary>The files with their places in the site; the files themselves where the configuration does not ask for it.</summary>
    public static IReadOnlyList<SourceFile> Place(IReadOnlyList<SourceFile> assets, IReadOnlyList<SourceFile> articles, SiteModel site)
    {
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(site);
        if (!site.Config.HasArticleFolders) return assets;
        Dictionary<string, SiteArticle?> owners = new(StringComparer.Ordinal);
        foreach (var article in articles) owners[WithoutExtension(article.Path.Value)] = null;
        foreach (var article in site.Articles) owners[WithoutExtension(article.Article.Source.Value)] = article;
        return [.. assets.Select(asset => Place(asset, owners)).OfType<SourceFile>().OrderBy(asset => asset.Name, StringComparer.Ordinal)];
    }

    private static SourceFile? Place(SourceFile asset, Dictionary<string, SiteArticle?> owners)
    {
        var path = asset.Path.Value;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (!owners.TryGetValue(path[..slash], out var owner)) continue;
            return owner is null ? null : asset with { Name = FolderOf(owner.Url) + path[(slash + 1)..] };
        }

        return asset;
    }

    /// <summary>A page that is a file has its files in a folder of its name: <c>setup.html</c> in <c>setup/</c>.</summary>
    private static string FolderOf(SiteUrl url)
    {
        var path = url.Path[1..];
        return path.Length == 0 || path[^1] == '/' ? path : WithoutExtension(path) + "/";
    }

    private static string WithoutExtension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[..dot] : path;
    }
}
