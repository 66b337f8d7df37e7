using System.IO.Enumeration;

namespace ArticleSite.Cli.Serve;

/// <summary>Changes found by looking again and again: for network drives and containers, where the system reports none.</summary>
internal sealed class FolderPoller(IReadOnlyList<WatchedFolder> folders, TimeProvider time) : IChangeSource
{
    /// <summary>A pause in which nobody waits long and no disk is kept busy.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private Dictionary<string, Stamp> _last = Look(folders);

    /// <inheritdoc />
    public async Task<ChangeSet> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Pause, time, cancellation);
            var now = Look(folders);
            var changed = Differences(_last, now);
            _last = now;
            if (changed.Count > 0) return new ChangeSet(changed, IsComplete: true);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _last.Clear();

    private static HashSet<string> Differences(Dictionary<string, Stamp> last, Dictionary<string, Stamp> now)
    {
        HashSet<string> changed = new(StringComparer.Ordinal);
        foreach (var (path, stamp) in now)
            if (!last.TryGetValue(path, out var old) || old != stamp) changed.Add(path);
        foreach (var path in last.Keys)
            if (!now.ContainsKey(path)) changed.Add(path);
        return changed;
    }

    private static Dictionary<string, Stamp> Look(IEnumerable<WatchedFolder> folders)
    {
        Dictionary<string, Stamp> seen = new(StringComparer.Ordinal);
        foreach (var folder in folders.Where(folder => Directory.Exists(folder.Path)))
        {
            var files = new FileSystemEnumerable<(string Path, Stamp Stamp)>(
                folder.Path,
                (ref FileSystemEntry entry) => (entry.ToFullPath(), new Stamp(entry.Length, entry.LastWriteTimeUtc)),
                new EnumerationOptions { RecurseSubdirectories = folder.IsDeep, AttributesToSkip = FileAttributes.None })
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            };
            foreach (var (path, stamp) in files) seen[path] = stamp;
        }

        return seen;
    }

    private readonly record struct Stamp(long Length, DateTimeOffset Written);
}
