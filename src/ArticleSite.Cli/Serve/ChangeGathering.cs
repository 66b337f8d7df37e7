using System.Threading.Channels;

namespace ArticleSite.Cli.Serve;

/// <summary>
/// Makes one set of the many events of one save. Editors write a file in several steps, or write another and rename it; a checkout
/// changes thousands. A set is closed when nothing more has come for <see cref="Quiet"/>, at the latest after <see cref="Longest"/>.
/// </summary>
internal sealed class ChangeGathering(TimeProvider time)
{
    /// <summary>Editors' steps lie closer together than this; longer, and every save would show later.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    /// <summary>A process that writes without end must not keep the page from being shown.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(300);

    private readonly Channel<string?> _events = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Notes a changed file; from any thread.</summary>
    public void Add(string path) => _events.Writer.TryWrite(path);

    /// <summary>Notes that events were lost.</summary>
    public void AddLoss() => _events.Writer.TryWrite(null);

    /// <summary>Waits for the next set.</summary>
    public async Task<ChangeSet> NextAsync(CancellationToken cancellation)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        var isComplete = true;
        Take(await _events.Reader.ReadAsync(cancellation));
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) < Longest)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            quiet.CancelAfter(Quiet);
            try
            {
                Take(await _events.Reader.ReadAsync(quiet.Token));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                break;
            }
        }

        return new ChangeSet(paths, isComplete);

        void Take(string? path)
        {
            if (path is null) isComplete = false;
            else paths.Add(path);
        }
    }
}
