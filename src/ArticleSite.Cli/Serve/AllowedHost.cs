using System.Net;

namespace ArticleSite.Cli.Serve;

/// <summary>
/// Which names the server answers to. A page of another site can make a browser resolve its own name to 127.0.0.1 and read what is
/// served there (DNS rebinding); the name it asks for still gives it away.
/// </summary>
internal static class AllowedHost
{
    /// <summary>True for names and addresses of this machine itself.</summary>
    /// <param name="host">The <c>Host</c> header without its port.</param>
    public static bool Contains(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) // RFC 6761, section 6.3
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
