namespace ArticleSite.Cli.Tests.Serve;

/// <summary>Server-sent events as they come.</summary>
internal sealed class EventStream(HttpResponseMessage answer, Stream stream) : IAsyncDisposable
{
    private readonly StreamReader _lines = new(stream);

    public HttpResponseMessage Answer => answer;

    /// <summary>The data of the next event of a name; others are passed over. Fails when the stream ends before.</summary>
    public async Task<string> NextAsync(string name, CancellationToken cancellation)
    {
        while (await _lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line != "event: " + name) continue;
            var data = await _lines.ReadLineAsync(cancellation);
            return data!["data: ".Length..];
        }

        throw new EndOfStreamException($"the stream ended before '{name}'");
    }

    /// <summary>Reads to the end of the stream.</summary>
    public async Task ToEndAsync(CancellationToken cancellation) => await _lines.ReadToEndAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        _lines.Dispose();
        await stream.DisposeAsync();
        answer.Dispose();
    }
}
