using System.Collections.Frozen;
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
    public FrozenDictionary<string, PlannedPage> Pages { get; private init; } = FrozenDictionary<string, PlannedPage>.Empty;

    /// <summary>Files that go to the site as they are, by their places there.</summary>
    public FrozenDictionary<string, SourceFile> AssetsByPlace { get; private init; } = FrozenDictionary<string, SourceFile>.Empty;

    /// <summary>The same by their whole paths.</summary>
    public FrozenDictionary<string, SourceFile> Assets { get; private init; } = FrozenDictionary<string, SourceFile>.Empty;

    /// <summary>Templates by their whole paths.</summary>
    public FrozenDictionary<string, SourceFile> Templates { get; private init; } = FrozenDictionary<string, SourceFile>.Empty;

    /// <summary>Articles and pages by their whole paths; true for a page.</summary>
    public FrozenDictionary<string, (SourceFile File, bool IsPage)> Texts { get; private init; } = FrozenDictionary<string, (SourceFile, bool)>.Empty;

    /// <summary>Articles and pages of the model by their sources.</summary>
    public FrozenDictionary<SourcePath, SiteArticle> Articles { get; private init; } = FrozenDictionary<SourcePath, SiteArticle>.Empty;

    /// <summary>That of a site; an empty one for none.</summary>
    public static PreviewPlan Of(PreparedSite? site)
    {
        if (site is null) return new PreviewPlan();
        var (model, tree, assets) = (site.Model, site.Tree, site.Assets);
        return new PreviewPlan
        {
            Pages = site.Pages.ToFrozenDictionary(page => page.Url.OutputPath, StringComparer.Ordinal),
            AssetsByPlace = assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal),
            Assets = ByPath(assets),
            Templates = ByPath(tree.Templates),
            Texts = tree.Articles.Select(file => (file, false)).Concat(tree.Pages.Select(file => (file, true))).ToFrozenDictionary(text => Whole(text.file), StringComparer.Ordinal),
            Articles = model.Articles.Concat(model.Pages).ToFrozenDictionary(article => article.Article.Source),
        };
    }

    /// <summary>True for a place in the output folder at which there is a page or a file of the author's.</summary>
    public bool Has(string output) => Pages.ContainsKey(output) || AssetsByPlace.ContainsKey(output);

    /// <summary>True for a whole path of a file the site is made of, or of a folder that holds one.</summary>
    public bool Knows(string path) =>
        Texts.ContainsKey(path) || Templates.ContainsKey(path) || Assets.ContainsKey(path)
        || Texts.Keys.Concat(Templates.Keys).Concat(Assets.Keys).Any(known => known.Length > path.Length && known[path.Length] == Path.DirectorySeparatorChar && known.StartsWith(path, StringComparison.Ordinal));

    private static FrozenDictionary<string, SourceFile> ByPath(IEnumerable<SourceFile> files) =>
        files.Where(file => file.FullPath.Length > 0).DistinctBy(Whole).ToFrozenDictionary(Whole, StringComparer.Ordinal);

    private static string Whole(SourceFile file) => Path.GetFullPath(file.FullPath);
}
