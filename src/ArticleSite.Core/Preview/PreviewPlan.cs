using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Preview;

/// <summary>Where everything of a site is found: by its place in the output folder, and by the file it is made of.</summary>
internal sealed class PreviewPlan
{
    private PreviewPlan()
    {
    }

    /// <summary>Pages by their files in the output folder.</summary>
    public IReadOnlyDictionary<string, PlannedPage> Pages { get; private init; } = new Dictionary<string, PlannedPage>();

    /// <summary>Files that go to the site as they are, by their places there.</summary>
    public IReadOnlyDictionary<string, SourceFile> AssetsByPlace { get; private init; } = new Dictionary<string, SourceFile>();

    /// <summary>The same by their whole paths.</summary>
    public IReadOnlyDictionary<string, SourceFile> Assets { get; private init; } = new Dictionary<string, SourceFile>();

    /// <summary>Templates by their whole paths.</summary>
    public IReadOnlyDictionary<string, SourceFile> Templates { get; private init; } = new Dictionary<string, SourceFile>();

    /// <summary>Articles and pages by their whole paths; true for a page.</summary>
    public IReadOnlyDictionary<string, (SourceFile File, bool IsPage)> Texts { get; private init; } = new Dictionary<string, (SourceFile File, bool IsPage)>();

    /// <summary>Articles and pages of the model by their sources.</summary>
    public IReadOnlyDictionary<SourcePath, SiteArticle> Articles { get; private init; } = new Dictionary<SourcePath, SiteArticle>();

    /// <summary>That of a site; an empty one for none.</summary>
    public static PreviewPlan Of(PreparedSite? site)
    {
        if (site is null) return new PreviewPlan();
        var (model, tree, assets) = (site.Model, site.Tree, site.Assets);
        return new PreviewPlan
        {
            Pages = site.Pages.ToDictionary(page => page.Url.OutputPath, StringComparer.Ordinal),
            AssetsByPlace = assets.ToDictionary(asset => asset.Name, StringComparer.Ordinal),
            Assets = ByPath(assets),
            Templates = ByPath(tree.Templates),
            Texts = tree.Articles.Select(file => (file, false)).Concat(tree.Pages.Select(file => (file, true))).ToDictionary(text => Whole(text.file), StringComparer.Ordinal),
            Articles = model.Articles.Concat(model.Pages).ToDictionary(article => article.Article.Source),
        };
    }

    /// <summary>True for a place in the output folder at which there is a page or a file of the author's.</summary>
    public bool Has(string output) => Pages.ContainsKey(output) || AssetsByPlace.ContainsKey(output);

    /// <summary>True for a whole path of a file the site is made of, or of a folder that holds one.</summary>
    public bool Knows(string path) =>
        Texts.ContainsKey(path) || Templates.ContainsKey(path) || Assets.ContainsKey(path)
        || Texts.Keys.Concat(Templates.Keys).Concat(Assets.Keys).Any(known => known.Length > path.Length && known[path.Length] == Path.DirectorySeparatorChar && known.StartsWith(path, StringComparison.Ordinal));

    private static Dictionary<string, SourceFile> ByPath(IEnumerable<SourceFile> files) =>
        files.Where(file => file.FullPath.Length > 0).DistinctBy(Whole).ToDictionary(Whole, StringComparer.Ordinal);

    private static string Whole(SourceFile file) => Path.GetFullPath(file.FullPath);
}
