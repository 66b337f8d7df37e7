using System.Buffers;
using System.Text;

namespace ArticleSite.Core.Render.Policy;

/// <summary>Where an address leads, as a policy names it: scheme and host.</summary>
internal static class SourceAddress
{
    private static readonly SearchValues<char> s_host = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-:");

    /// <summary>That names may have (RFC 1035, section 2.3.4), without the last dot.</summary>
    private const int LongestHost = 253;

    /// <summary>The source of an address; null for addresses of the site itself, which need none.</summary>
    public static string? Of(ReadOnlySpan<byte> address, SourceNames names)
    {
        address = address.Trim(" \t\r\n\f"u8);
        if (address.StartsWith("//"u8)) return HostOf("https://", address[2..], "https:", names);
        if (StartsWith(address, "https://"u8)) return HostOf("https://", address[8..], "https:", names);
        if (StartsWith(address, "http://"u8)) return HostOf("http://", address[7..], "http:", names);
        if (StartsWith(address, "data:"u8)) return "data:";
        return StartsWith(address, "blob:"u8) ? "blob:" : null;
    }

    private static bool StartsWith(ReadOnlySpan<byte> address, ReadOnlySpan<byte> scheme) =>
        address.Length >= scheme.Length && Ascii.EqualsIgnoreCase(address[..scheme.Length], scheme);

    /// <summary>A host that could end the directive, or that browsers write in another way, is named by its scheme alone.</summary>
    private static string HostOf(string scheme, ReadOnlySpan<byte> rest, string schemeAlone, SourceNames names)
    {
        var host = rest[..(rest.IndexOfAny("/?#\\"u8) is >= 0 and var end ? end : rest.Length)];
        if (host.Length is 0 or > LongestHost) return schemeAlone;
        Span<char> source = stackalloc char["https://".Length + LongestHost];
        scheme.CopyTo(source);
        Ascii.ToLower(host, source[scheme.Length..], out var length);
        var lower = source.Slice(scheme.Length, length);
        return length < host.Length || lower.ContainsAnyExcept(s_host) ? schemeAlone : names.Of(source[..(scheme.Length + length)]);
    }
}
