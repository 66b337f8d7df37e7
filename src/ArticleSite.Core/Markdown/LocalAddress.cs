using System.Net;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Markdown;

/// <summary>Tells addresses that lead to the author's own machine: no reader gets there.</summary>
internal static class LocalAddress
{
    /// <summary>True for a file of a disk, and for the author's own server unless the words name it: then it is what readers are to type.</summary>
    public static bool Is(string url, string words)
    {
        if (url.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || url.StartsWith(@"\\", StringComparison.Ordinal)) return true;
        if (url is [var drive, ':', '/' or '\\', ..] && char.IsAsciiLetter(drive)) return true;
        if (IsFarAway(url)) return false;
        return HostOf(url) is { } host && IsOwn(host) && !words.Contains(host, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for an address on the own machine or in the own network, where nobody has a certificate.</summary>
    public static bool IsHost(string url) => !IsFarAway(url) && HostOf(url) is { } host && (IsOwn(host) || IPAddress.TryParse(host, out _) || !host.Contains('.', StringComparison.Ordinal) || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for most addresses, told without taking them apart; false says nothing.</summary>
    private static bool IsFarAway(string url) =>
        PlainHost.Of(url) is { IsEmpty: false } host
        && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) && !host.EndsWith(".local", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host == "0.0.0.0" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string? HostOf(string url) =>
        url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host.Trim('[', ']') : null;
}
