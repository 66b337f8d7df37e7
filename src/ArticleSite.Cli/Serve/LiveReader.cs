using System.Threading.Channels;

namespace ArticleSite.Cli.Serve;

/// <summary>One open page in a browser: which, in which state, and what it is still to be told.</summary>
/// <param name="path">The path it was asked for by, as in the browser's address.</param>
/// <param name="state">The state of the page it shows.</param>
internal sealed class LiveReader(string path, string state)
{
    /// <summary>A browser that does not read (a sleeping tab) loses the oldest: it reloads when it wakes.</summary>
    private const int MostWaiting = 32;

    private readonly Channel<LiveEvent> _events = Channel.CreateBounded<LiveEvent>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>The path it was asked for by.</summary>
    public string Path { get; } = path;

    /// <summary>The state of the page it shows.</summary>
    public string State { get; } = state;

    /// <summary>What it is to be told, in order.</summary>
    public ChannelReader<LiveEvent> Events => _events.Reader;

    /// <summary>Tells it something.</summary>
    public void Tell(LiveEvent what) => _events.Writer.TryWrite(what);
}
