using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Render.Weight;

/// <summary>
/// Style sheets and scripts under names that carry the hash of their content: <c>site.3f9a21c0.css</c>. Such a name never means
/// another content, so that browsers may keep the file for ever. The plain name stays too: an author's page, another file or an
/// old page in some cache may ask for it.
/// </summary>
internal sealed class AssetNames
{
    private readonly FrozenDictionary<string, byte[]> _byHref;
    private readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private AssetNames(Dictionary<string, byte[]> byHref, IReadOnlyList<(string Path, string Source)> files)
    {
        _byHref = byHref.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _byHref.GetAlternateLookup<ReadOnlySpan<char>>();
        Files = files;
    }

    /// <summary>No names.</summary>
    public static AssetNames None { get; } = new([], []);

    /// <summary>True when no file has a second name.</summary>
    public bool IsEmpty => _byHref.Count == 0;

    /// <summary>Each second name with the file it is a name of.</summary>
    public IReadOnlyList<(string Path, string Source)> Files { get; }

    /// <summary>The names of some files.</summary>
    /// <param name="names">Every file that goes to the site as it is.</param>
    /// <param name="contentOf">A file's bytes, as they are published.</param>
    /// <param name="baseUrl">Where the site lives.</param>
    public static AssetNames Of(IEnumerable<string> names, Func<string, byte[]> contentOf, BaseUrl baseUrl)
    {
        Dictionary<string, byte[]> byHref = new(StringComparer.Ordinal);
        List<(string, string)> files = [];
        foreach (var name in names)
        {
            if (!IsLoaded(name)) continue;
            var hash = Convert.ToHexStringLower(SHA256.HashData(contentOf(name)).AsSpan(0, 4));
            var dot = name.LastIndexOf('.');
            var path = $"{name[..dot]}.{hash}{name[dot..]}";
            files.Add((path, name));
            byHref[new SiteUrl("/" + name).Href(baseUrl)] = Encoding.UTF8.GetBytes(new SiteUrl("/" + path).Href(baseUrl));
        }

        return new AssetNames(byHref, files);
    }

    /// <summary>The name with a hash for an address as it stands in a page; null for none.</summary>
    public byte[]? NameOf(ReadOnlySpan<byte> href)
    {
        const int longest = 256;
        if (href.Length > longest || href.IsEmpty || href[0] != '/') return null;
        Span<char> text = stackalloc char[longest];
        return _lookup.TryGetValue(text[..Encoding.UTF8.GetChars(href, text)], out var name) ? name : null;
    }

    private static bool IsLoaded(string name) =>
        name.EndsWith(".css", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".js", StringComparison.OrdinalIgnoreCase);
}
