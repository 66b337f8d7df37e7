using System.Net;
using System.Net.Sockets;

namespace ArticleSite.Cli.Tests.Serve;

public sealed class PortTests
{
    [Fact]
    public void A_port_that_is_taken_is_told_in_plain_words()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var machine = Machine.WithSite();
        machine.Disk.CreateFolder("/site/content");

        Assert.Equal(3, machine.Run("serve", "--port", $"{port}"));
        Assert.Contains($"articlesite: port {port} is taken by another program, perhaps another 'articlesite serve'; choose one with --port, or --port 0 for any free one\n", machine.Error, StringComparison.Ordinal);
    }
}
