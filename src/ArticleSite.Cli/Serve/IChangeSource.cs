namespace ArticleSite.Cli.Serve;

/// <summary>Tells when files change.</summary>
internal interface IChangeSource : IDisposable
{
    /// <summary>Waits for the next changes. What comes in one breath (a save in three steps, a checkout of a branch) comes as one set.</summary>
    Task<ChangeSet> NextAsync(CancellationToken cancellation);
}
