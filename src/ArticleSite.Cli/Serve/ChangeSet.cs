namespace ArticleSite.Cli.Serve;

/// <summary>What changed on the disk since the last look.</summary>
/// <param name="Paths">Whole paths of files that came, went or got other content, in no order.</param>
/// <param name="IsComplete">False when the system lost count: anything may have changed.</param>
internal sealed record ChangeSet(IReadOnlySet<string> Paths, bool IsComplete);

/// <summary>A folder to keep an eye on.</summary>
/// <param name="Path">A whole path.</param>
/// <param name="IsDeep">With all folders below it.</param>
internal sealed record WatchedFolder(string Path, bool IsDeep);
