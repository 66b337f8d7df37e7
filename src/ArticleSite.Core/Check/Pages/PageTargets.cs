using System.Text;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Check.Pages;

/// <summary>Where an address leads, as far as its bytes tell.</summary>
internal enum PageTarget
{
    /// <summary>To a page or file of the site.</summary>
    Known,

    /// <summary>To another site.</summary>
    Elsewhere,

    /// <summary>To none the site is known to have; a closer look tells.</summary>
    Unknown,

    /// <summary>To no page: a mail address, data.</summary>
    NoPage,
}

/// <summary>The addresses of a site as pages write them, in bytes. Any number of threads may ask.</summary>
internal sealed class PageTargets
{
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> _known;
    private readonly byte[] _origin;

    /// <param name="urls">Every address of the site.</param>
    /// <param name="baseUrl">Where the site lives.</param>
    public PageTargets(IEnumerable<SiteUrl> urls, BaseUrl baseUrl)
    {
        var known = new HashSet<byte[]>(BytesComparer.Instance);
        foreach (var url in urls) known.Add(Encoding.UTF8.GetBytes(url.Href(baseUrl)));
        _known = known.GetAlternateLookup<ReadOnlySpan<byte>>();
        _origin = Encoding.UTF8.GetBytes(baseUrl.Origin);
    }

    /// <summary>True for a <c>link</c> whose target browsers fetch when they show the page.</summary>
    public static bool IsLoaded(ReadOnlySpan<byte> rel) =>
        rel.IndexOf("stylesheet"u8) >= 0 || rel.IndexOf("load"u8) >= 0 || rel.IndexOf("icon"u8) >= 0 || rel.IndexOf("preconnect"u8) >= 0;

    /// <summary>Where an address leads, and, where to another site, the place of its host in the address.</summary>
    public PageTarget Look(ReadOnlySpan<byte> address, out Range host)
    {
        host = default;
        var slash = address.IndexOf((byte)'/');
        if (slash != 0)
        {
            var colon = (slash < 0 ? address : address[..slash]).IndexOf((byte)':');
            if (colon < 0) return PageTarget.Unknown; // relative: only the page's own address tells
            if (!address.StartsWith("http"u8)) return PageTarget.NoPage;
        }

        var path = address;
        if (slash != 0 && address.StartsWith(_origin) && address.Length > _origin.Length && address[_origin.Length] == '/') path = address[_origin.Length..];
        else if (slash != 0 || address.StartsWith("//"u8))
        {
            var start = address.IndexOf("//"u8) + 2;
            var length = start < 2 ? -1 : address[start..].IndexOfAny("/?#"u8);
            host = start..(length < 0 ? address.Length : start + length);
            return PageTarget.Elsewhere;
        }

        var end = path.IndexOfAny((byte)'?', (byte)'#');
        return _known.Contains(end < 0 ? path : path[..end]) ? PageTarget.Known : PageTarget.Unknown;
    }
}
