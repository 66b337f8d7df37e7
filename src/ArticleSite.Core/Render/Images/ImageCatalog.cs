using System.Collections.Concurrent;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render.Images;

/// <summary>
/// The sizes of the site's own pictures. A file's first bytes are read when a page first shows it, and never again; any
/// number of threads may ask.
/// </summary>
/// <param name="assets">Every file that goes to the site as it is.</param>
/// <param name="readStart">The first bytes of a file, as many as asked for or all it has.</param>
public sealed class ImageCatalog(IEnumerable<SourceFile> assets, Func<SourceFile, int, byte[]> readStart)
{
    private readonly Dictionary<string, SourceFile> _files = assets.ToDictionary(file => file.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImageSize?> _sizes = new(StringComparer.Ordinal);

    /// <summary>That of a site without files.</summary>
    public static ImageCatalog Empty { get; } = new([], (_, _) => []);

    /// <summary>True when it knows no picture.</summary>
    public bool IsEmpty => _files.Count == 0;

    /// <summary>The size of the picture at an address; null for those of other sites and for what is no picture.</summary>
    /// <param name="url">As written, entities decoded.</param>
    /// <param name="from">The page it is shown on.</param>
    /// <param name="baseUrl">Where the site lives.</param>
    public ImageSize? SizeOf(ReadOnlySpan<char> url, SiteUrl from, BaseUrl baseUrl)
    {
        if (_files.Count == 0 || SiteLink.IsElsewhere(url, baseUrl) || SiteLink.PathOf(url.ToString(), from, baseUrl) is not { } path) return null;
        var name = path[1..];
        if (_sizes.TryGetValue(name, out var known)) return known;
        return _files.TryGetValue(name, out var file) ? _sizes[name] = ImageHeader.Read(readStart(file, ImageHeader.Enough)) : null;
    }
}
