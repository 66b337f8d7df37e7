using System.Buffers;

namespace ArticleSite.Core.Text;

/// <summary>
/// The host of an address that every reader of addresses takes alike: <c>http</c> or <c>https</c>, a name of letters, digits and dashes
/// with a domain behind it, no port and nobody's name before it. Nearly every link of an article is one, and <see cref="Uri"/> asks
/// much more of an address than who only wants to know where it leads.
/// </summary>
internal static class PlainHost
{
    /// <summary>Longer names have rules of their own (RFC 1035, section 2.3.4).</summary>
    private const int LongestLabel = 63;

    private const int LongestName = 253;

    /// <summary>Longer addresses are looked at in full.</summary>
    private const int LongestAddress = 2000;

    private static readonly SearchValues<char> s_name = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The host as written; empty for every address that is not so plain, whatever it may be.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> address)
    {
        if (address.Length > LongestAddress || !address.StartsWith("http", StringComparison.Ordinal)) return [];
        var rest = address[(address.Length > 4 && address[4] == 's' ? 5 : 4)..];
        if (!rest.StartsWith("://", StringComparison.Ordinal)) return [];
        rest = rest[3..];
        var length = rest.IndexOfAnyExcept(s_name) is >= 0 and var end ? end : rest.Length;
        if (length > LongestName || (length < rest.Length && rest[length] is not ('/' or '?' or '#'))) return [];
        return IsName(rest[..length]) ? rest[..length] : [];
    }

    /// <summary>The last part begins with a letter, or it might be a number of the network.</summary>
    private static bool IsName(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        if (dot < 0 || dot + 1 == host.Length || !char.IsAsciiLetter(host[dot + 1])) return false;
        foreach (var part in host.Split('.'))
            if (host[part] is not { Length: > 0 and <= LongestLabel } label || label[0] == '-' || label[^1] == '-') return false;
        return true;
    }
}
