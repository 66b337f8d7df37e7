namespace ArticleSite.Cli.Serve;

/// <summary>
/// The pages last shown, as they were when they could be rendered: an author who breaks a template or a front matter keeps the page to
/// look at. Bounded, so that a day of browsing does not fill the memory.
/// </summary>
internal sealed class LastGoodPages
{
    /// <summary>More than an author has open; some ten megabytes.</summary>
    public const int Room = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Path, byte[] Content)>> _byPath = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Path, byte[] Content)> _byAge = [];

    /// <summary>Keeps a page; the one not shown for the longest time goes when there is no room.</summary>
    /// <param name="path">Its file in the output folder.</param>
    /// <param name="content">The page.</param>
    public void Keep(string path, byte[] content)
    {
        lock (_gate)
        {
            if (_byPath.Remove(path, out var old)) _byAge.Remove(old);
            _byPath[path] = _byAge.AddLast((path, content));
            if (_byAge.Count <= Room || _byAge.First is not { } oldest) return;
            _byAge.RemoveFirst();
            _byPath.Remove(oldest.Value.Path);
        }
    }

    /// <summary>A page as it was; null for one never shown.</summary>
    public byte[]? Find(string path)
    {
        lock (_gate) return _byPath.TryGetValue(path, out var kept) ? kept.Value.Content : null;
    }
}
