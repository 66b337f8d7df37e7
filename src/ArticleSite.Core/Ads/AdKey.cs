using System.Globalization;
using System.Text;

namespace ArticleSite.Core.Ads;

/// <summary>Makes the key that tells one creative from all others of a site, and that can be a file's name.</summary>
public static class AdKey
{
    /// <summary>Longer parts are cut; the hash behind them keeps them apart.</summary>
    private const int LongestPart = 60;

    [ThreadStatic]
    private static StringBuilder? t_key;

    /// <summary>
    /// Network, campaign and creative with hyphens between, those that are there: <c>impact-19272-2135408</c>. Only lower
    /// case letters, digits, dots, underscores and hyphens; where that loses something (video ids tell upper from lower case), a hash of
    /// the parts as written follows.
    /// </summary>
    /// <returns>Empty when nothing names the creative.</returns>
    public static string For(string network, string campaign, string creative)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(creative);
        if (network.Length == 0 || creative.Length == 0) return "";
        var key = (t_key ??= new StringBuilder()).Clear();
        var isSame = Append(key, network);
        if (campaign.Length > 0) isSame &= Append(key.Append('-'), campaign);
        isSame &= Append(key.Append('-'), creative);
        if (!isSame) key.Append('-').Append(Hash(network, campaign, creative).ToString("x8", CultureInfo.InvariantCulture));
        return key.ToString();
    }

    /// <summary>The key of a creative that has no id of its own: told by where it leads and what it shows.</summary>
    public static string ForAddress(string network, string campaign, string click, string image) =>
        click is null || click.Length == 0 ? "" : For(network, campaign, Hash(click, image, "").ToString("x8", CultureInfo.InvariantCulture));

    /// <summary>The key of a creative whose id does not tell its picture: a hash of the picture's address without its scheme follows.</summary>
    public static string ForPicture(string network, string campaign, string creative, string image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var path = image.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes ? image[(slashes + 2)..] : image;
        return $"{For(network, campaign, creative)}-{Hash(path, "", "").ToString("x8", CultureInfo.InvariantCulture)}";
    }

    private static bool Append(StringBuilder key, string part)
    {
        var isSame = part.Length <= LongestPart;
        foreach (var c in part.AsSpan(0, Math.Min(part.Length, LongestPart)))
        {
            var folded = char.ToLowerInvariant(c);
            if (!char.IsAsciiLetterOrDigit(folded) && folded is not ('.' or '_' or '-')) folded = '-';
            isSame &= folded == c;
            key.Append(folded);
        }

        return isSame;
    }

    /// <summary>FNV-1a over the parts: the same on every machine and in every version.</summary>
    private static uint Hash(string network, string campaign, string creative)
    {
        var hash = 2166136261u;
        foreach (var part in (ReadOnlySpan<string>)[network, campaign, creative])
        {
            foreach (var b in Encoding.UTF8.GetBytes(part)) hash = unchecked((hash ^ b) * 16777619u);
            hash = unchecked((hash ^ 0xFF) * 16777619u);
        }

        return hash;
    }
}
