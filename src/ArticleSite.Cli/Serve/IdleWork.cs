namespace ArticleSite.Cli.Serve;

/// <summary>Work for the time in which nobody types: begun after a pause, given up at the next change.</summary>
internal sealed class IdleWork
{
    /// <summary>An author who types saves again within this time; then the work would be thrown away.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _stop;

    private IdleWork(CancellationTokenSource stop, Func<CancellationToken, Task> begin) => (_stop, Done) = (stop, begin(stop.Token));

    /// <summary>No work.</summary>
    public static IdleWork None => new(new CancellationTokenSource(), _ => Task.CompletedTask);

    /// <summary>Ends with the work, given up or not; a fault of the program shows in it.</summary>
    public Task Done { get; }

    /// <summary>Begins after a pause, and after what was given up before has ended: two never work at once.</summary>
    public static IdleWork After(IdleWork before, Action<CancellationToken> work, TimeProvider time, CancellationToken cancellation) => new(
        CancellationTokenSource.CreateLinkedTokenSource(cancellation),
        stop => Task.Run(
            async () =>
            {
                try
                {
                    await before.Done;
                    before._stop.Dispose(); // nobody gives it up any more
                    await Task.Delay(Patience, time, stop);
                    work(stop);
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    // given up
                }
            },
            CancellationToken.None));

    /// <summary>Gives it up; returns at once.</summary>
    public void GiveUp() => _stop.Cancel();
}
