namespace ArticleSite.Cli.Serve;

/// <summary>Changes as the operating system reports them.</summary>
internal sealed class FolderWatcher : IChangeSource
{
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly List<WatchedFolder> _missing = [];
    private readonly ChangeGathering _gathering;

    /// <summary>Begins to watch.</summary>
    /// <exception cref="IOException">The system watches no more folders for this user.</exception>
    public FolderWatcher(IEnumerable<WatchedFolder> folders, TimeProvider time)
    {
        _gathering = new ChangeGathering(time);
        try
        {
            foreach (var folder in folders)
            {
                if (Directory.Exists(folder.Path)) _watchers.Add(Watch(folder));
                else _missing.Add(folder);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<ChangeSet> NextAsync(CancellationToken cancellation)
    {
        var changed = await _gathering.NextAsync(cancellation);
        foreach (var come in _missing.Where(folder => Directory.Exists(folder.Path)).ToList())
        {
            _missing.Remove(come);
            _watchers.Add(Watch(come));
            changed = changed with { IsComplete = false }; // what was written into it before it was watched, nobody has told
        }

        return changed;
    }

    /// <inheritdoc />
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private FileSystemWatcher Watch(WatchedFolder folder)
    {
        var watcher = new FileSystemWatcher(folder.Path)
        {
            IncludeSubdirectories = folder.IsDeep,
            InternalBufferSize = 64 * 1024, // the most that network drives of Windows take
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => _gathering.Add(change.FullPath);
        watcher.Created += (_, change) => _gathering.Add(change.FullPath);
        watcher.Deleted += (_, change) => _gathering.Add(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            _gathering.Add(change.OldFullPath);
            _gathering.Add(change.FullPath);
        };
        watcher.Error += (_, _) => _gathering.AddLoss();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
