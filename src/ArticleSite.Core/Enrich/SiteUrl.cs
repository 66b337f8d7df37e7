using System.Buffers;
using System.Text;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Enrich;

/// <summary>
/// An address inside the site, below the base URL and as a person would write it, not percent-encoded:
/// <c>/setup-printer/</c> is a page in a folder of its own, <c>/404.html</c> a file.
/// </summary>
/// <param name="Path">Begins with a slash.</param>
public readonly record struct SiteUrl(string Path)
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create("/-_.~!$'()*,;:@=+0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The home page.</summary>
    public static SiteUrl Home { get; } = new("/");

    /// <summary>A folder as the configuration names it: <c>tags</c> is <c>/tags/</c>, an empty one the home page.</summary>
    public static SiteUrl Folder(string path) => path.Length == 0 ? Home : new SiteUrl("/" + path + "/");

    /// <summary>The file in the output folder: <c>setup-printer/index.html</c>.</summary>
    public string OutputPath => Path[^1] == '/' ? string.Concat(Path.AsSpan(1), "index.html") : Path[1..];

    /// <summary>The page below this one: <c>/tags/</c> and <c>wifi</c> give <c>/tags/wifi/</c>.</summary>
    public SiteUrl Below(string name) => new(Path + name + "/");

    /// <summary>What stands in an <c>href</c>: the base URL's path before it, percent-encoded (RFC 3986, section 2).</summary>
    public string Href(BaseUrl baseUrl) => baseUrl.PathPrefix + Encode(Path);

    /// <summary>The whole address, for canonical links and feeds.</summary>
    public string Absolute(BaseUrl baseUrl) => baseUrl.Origin + Href(baseUrl);

    /// <inheritdoc />
    public override string ToString() => Path;

    /// <summary>Percent-encodes what may not stand in a path (RFC 3986, section 3.3); most addresses need none.</summary>
    private static string Encode(string path)
    {
        if (!path.AsSpan().ContainsAnyExcept(s_plain)) return path;
        var encoded = new StringBuilder(path.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            if (s_plain.Contains((char)b)) encoded.Append((char)b);
            else encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
