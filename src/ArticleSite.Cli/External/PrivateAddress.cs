using System.Net;
using System.Net.Sockets;

namespace ArticleSite.Cli.External;

/// <summary>Tells addresses of the own machine and of networks that are not the Internet (RFC 6890).</summary>
internal static class PrivateAddress
{
    /// <summary>True for one of them.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any) || IsTranslated(address);
        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] => true,
            [100, >= 64 and <= 127, ..] => true,
            [169, 254, ..] => true,
            [172, >= 16 and <= 31, ..] => true,
            [192, 168, ..] or [192, 0, 0, _] => true,
            [198, 18 or 19, ..] => true,
            [>= 224, ..] => true,
            _ => false,
        };
    }

    /// <summary>An address of the old kind in one of the new (RFC 6052, 3056), which gateways take apart.</summary>
    private static bool IsTranslated(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (bytes is [0x20, 0x02, ..]) return Is(new IPAddress(bytes.AsSpan(2, 4)));
        return bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B]) && Is(new IPAddress(bytes.AsSpan(12, 4)));
    }
}
