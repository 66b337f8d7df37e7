namespace ArticleSite.Cli.Commands;

/// <summary>Waits for a person who types: reading a terminal blocks and hears of no cancellation.</summary>
internal static class Interruptible
{
    /// <summary>What a blocking read gives; the read is left behind when the wait is cancelled.</summary>
    public static T Wait<T>(Func<T> read, CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled) return read();
        var reading = Task.Run(read, CancellationToken.None);
        reading.WaitAsync(cancellation).GetAwaiter().GetResult();
        return reading.GetAwaiter().GetResult();
    }
}
