using System.Text;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Images;
using ArticleSite.Core.Render.Policy;

namespace ArticleSite.Core.Render.Weight;

/// <summary>What pages ask of the files that go to the site as they are: pictures' sizes, names with hashes, what style sheets load.</summary>
public sealed class SiteAssets
{
    private readonly Func<SourceFile, byte[]> _read;
    private readonly Dictionary<string, SourceFile> _files;
    private readonly bool _isMinified;

    private SiteAssets(Func<SourceFile, byte[]> read, Dictionary<string, SourceFile> files, ImageCatalog images, bool isMinified) =>
        (_read, _files, Images, _isMinified) = (read, files, images, isMinified);

    /// <summary>Those of a site without files.</summary>
    public static SiteAssets None { get; } = new(_ => [], [], ImageCatalog.Empty, isMinified: false);

    /// <summary>The sizes of pictures.</summary>
    public ImageCatalog Images { get; }

    /// <summary>Style sheets and scripts under their second names.</summary>
    internal AssetNames Names { get; private init; } = AssetNames.None;

    /// <summary>What the style sheets load.</summary>
    internal PageUses Styles { get; } = new(new SourceNames());

    /// <summary>What finished pages depend on: every second name, and what style sheets load.</summary>
    internal string Print => string.Join('\n', Names.Files.Select(file => file.Path).Append(Styles.ToPolicy()));

    /// <summary>Reads style sheets and scripts, which are few; pictures are read when a page shows them.</summary>
    /// <param name="files">Every file that goes to the site as it is, by its place there; of two for one place the first counts, as it does in the plan.</param>
    /// <param name="config">The site.</param>
    /// <param name="read">A file's bytes.</param>
    /// <param name="readStart">A file's first bytes.</param>
    public static SiteAssets Of(IReadOnlyCollection<SourceFile> files, SiteConfig config, Func<SourceFile, byte[]> read, Func<SourceFile, int, byte[]> readStart)
    {
        var byName = files.DistinctBy(file => file.Name, StringComparer.Ordinal).ToDictionary(file => file.Name, StringComparer.Ordinal);
        var plain = new SiteAssets(read, byName, new ImageCatalog(byName.Values, readStart), config.Outputs.IsMinified);
        var names = config.Outputs.HasFingerprints ? AssetNames.Of(byName.Keys.Order(StringComparer.Ordinal), name => plain.ContentOf(byName[name]), config.BaseUrl) : AssetNames.None;
        var assets = new SiteAssets(read, byName, plain.Images, config.Outputs.IsMinified) { Names = names };
        if (config.Outputs.HasContentPolicy)
            foreach (var file in byName.Values.Where(IsStyle)) assets.Styles.NoteStyle(read(file));
        return assets;
    }

    /// <summary>A file's bytes as they are published.</summary>
    public byte[] ContentOf(SourceFile file)
    {
        var bytes = _read(file);
        if (!_isMinified || !IsStyle(file) || Decoded(bytes) is not { } css) return bytes;
        return Encoding.UTF8.GetBytes(CssMinifier.Minify(CssImports.Join(file.Name, css, name => _files.TryGetValue(name, out var other) ? Decoded(_read(other)) : null)));
    }

    /// <summary>True for a style sheet.</summary>
    public static bool IsStyle(SourceFile file) => file.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is not UTF-8 is not understood, and goes as it is.</summary>
    private static string? Decoded(byte[] bytes) => Encoding.UTF8.GetString(bytes) is var text && text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
}
