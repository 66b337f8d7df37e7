using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Import;

/// <summary>What tags of a Hexo site can lead to: its posts by slug and by title, and the files that tags include.</summary>
internal sealed class HexoLinks
{
    private readonly Dictionary<string, HexoPost> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HexoPost> _byTitle = new(StringComparer.Ordinal);
    private readonly string _prefix;

    /// <summary>Gathers the posts.</summary>
    public HexoLinks(IEnumerable<HexoPost> posts, HexoConfig config, Func<string, string?> code)
    {
        _prefix = BaseUrl.TryParse(config.BaseUrl)?.PathPrefix ?? "";
        Code = code;
        foreach (var post in posts)
        {
            _bySlug.TryAdd(post.Slug, post);
            _byTitle.TryAdd(post.Meta.Title.Value, post);
        }
    }

    /// <summary>The text of a file below the folder of code; null for none.</summary>
    public Func<string, string?> Code { get; }

    /// <summary>A post by its slug, else by its title; null for none.</summary>
    public HexoPost? Find(string name) => _bySlug.GetValueOrDefault(name) ?? _byTitle.GetValueOrDefault(name);

    /// <summary>A path of the site as links write it.</summary>
    public string Href(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? _prefix + path : path;

    /// <summary>A post's address as links write it; null where it is not known.</summary>
    public string? AddressOf(HexoPost post) =>
        post.Address is { } address ? new SiteUrl(HexoAddresses.Normal(address)).Href(new BaseUrl("", _prefix)) : null;

    /// <summary>A file of a post's folder as a link from the post; null when there is no such file.</summary>
    public static string? AssetOf(HexoPost post, string name)
    {
        if (!post.Assets.Contains(name)) return null;
        var encoded = string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        var address = post.Address ?? "/";
        if (!address.EndsWith(".html", StringComparison.Ordinal)) return encoded;
        var page = address[(address.LastIndexOf('/') + 1)..^".html".Length];
        return page == "index" ? encoded : Uri.EscapeDataString(page) + "/" + encoded;
    }
}
