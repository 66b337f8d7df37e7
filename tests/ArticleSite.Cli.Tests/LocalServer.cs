using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArticleSite.Cli.Tests;

/// <summary>A server on 127.0.0.1 that answers as it is told and notes who asked for what.</summary>
internal sealed class LocalServer : IDisposable
{
    /// <summary>Asks nothing and says nothing.</summary>
    public const string Silence = "";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _asked = new();

    public LocalServer()
    {
        _listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>By path, or by method and path: the status line after its version, then headers, then an empty line and a body. Unknown ones are not found.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

    /// <summary>The answers from the second time on.</summary>
    public ConcurrentDictionary<string, string> Then { get; } = new();

    /// <summary>What was asked for: <c>HEAD /here</c>.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true) _ = Answer(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // the test is done
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        if (await reader.ReadLineAsync(_end.Token) is not { } line) return;
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 })
        {
            // headers do not matter
        }

        var (method, path) = (line.Split(' ')[0], line.Split(' ')[1]);
        _asked.Enqueue($"{method} {path}");
        var answer = Answers.GetValueOrDefault($"{method} {path}") ?? Answers.GetValueOrDefault(path) ?? "404 Not Found";
        if (Then.TryRemove(path, out var then)) Answers[path] = then;
        if (answer == Silence)
        {
            await Task.Delay(Timeout.Infinite, _end.Token);
            return;
        }

        var (head, body) = answer.Split("\r\n\r\n", 2) is [var first, var second] ? (first, second) : (answer, "");
        var text = $"HTTP/1.1 {head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{(method == "HEAD" ? "" : body)}";
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), _end.Token);
    }
}
