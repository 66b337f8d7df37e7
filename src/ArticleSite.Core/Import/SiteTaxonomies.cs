using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Import;

/// <summary>Where Hexo's tags and categories lie, in the terms of a configuration here.</summary>
internal static class SiteTaxonomies
{
    /// <summary>Categories.</summary>
    public static TermAddresses Categories(HexoConfig config) => Of(config, "category_dir", "categories", "category_map");

    /// <summary>Tags.</summary>
    public static TermAddresses Tags(HexoConfig config) => Of(config, "tag_dir", "tags", "tag_map");

    private static TermAddresses Of(HexoConfig config, string dir, string usual, string map) =>
        new((config.File.Text(dir) ?? usual).Trim('/'))
        {
            Style = config.File.Number("filename_case") switch { 1 => SlugStyle.HexoLower, 2 => SlugStyle.HexoUpper, _ => SlugStyle.Hexo },
            Slugs = config.File.Pairs(map).Select(pair => new TermRename(new Spanned<string>(pair.Key, default), new Spanned<string>(pair.Value, default))).ToEquatableArray(),
        };
}
