using System.Net;
using System.Net.Sockets;

namespace ArticleSite.Cli.External;

/// <summary>
/// The program's only connection to the world. It follows no redirect by itself, keeps no cookie, and connects to no address of
/// the own machine or network unless it may: an article is untrusted, and must not make the machine ask its own services.
/// </summary>
internal static class ExternalClient
{
    /// <summary>A client; whoever asks disposes of it.</summary>
    public static HttpClient Create(ExternalOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // a proxy would connect for us, where nobody looks at the address
            ConnectTimeout = options.Timeout,
            MaxResponseHeadersLength = 64,
            ConnectCallback = (connection, cancellation) => Connect(connection.DnsEndPoint, options, cancellation),
        };
        var client = new HttpClient(handler) { Timeout = options.Timeout };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{ExternalProbe.AgentName}/1.0");
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        return client;
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint host, ExternalOptions options, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation).ConfigureAwait(false);
        // all or none: a name with one private address is meant to get past a check of the other
        if (!options.AllowsPrivate && addresses.Any(PrivateAddress.Is)) throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Thrown while connecting; <see cref="ExternalProbe"/> makes an answer of it.</summary>
internal sealed class PrivateAddressException() : IOException("a private address");
