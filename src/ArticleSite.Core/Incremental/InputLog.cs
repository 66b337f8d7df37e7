using System.Collections.Concurrent;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>A disk that notes what is read of it, so that a later build can tell in one look whether all of it is as it was.</summary>
/// <param name="under">The disk.</param>
internal sealed class InputLog(IFileSystem under) : IFileSystem
{
    private readonly ConcurrentDictionary<string, Observation> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<FileEntry>> _listings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _apart = new(StringComparer.Ordinal); // noted by their content
    private readonly ConcurrentDictionary<string, byte> _young = new(StringComparer.Ordinal);

    /// <summary>From when on a file is so young that it may be written again and look the same: what is read of it is noted, not how it looks.</summary>
    public long YoungFrom { get; set; } = long.MaxValue;

    /// <summary>All that was seen, in the order of paths; null when a young file was not read whole, so that nobody can tell later whether it is the same.</summary>
    public IReadOnlyList<Observation>? Seen => _young.Keys.All(path => _seen.ContainsKey("c:" + path))
        ? [.. _seen.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)]
        : null;

    /// <summary>True for a listed file that was left alone long enough to be known by how it looks.</summary>
    public bool HasSettled(string path) => IsListed(path) && !_young.ContainsKey(path);

    /// <summary>Each folder is listed once: what was compared with the last build is what this one is made of.</summary>
    public IReadOnlyList<FileEntry> ListFiles(string folder)
    {
        if (_listings.TryGetValue(folder, out var known)) return known;
        var entries = under.ListFiles(folder);
        foreach (var entry in entries)
            if (!entry.LinksOutside && !entry.Stamp.IsBefore(YoungFrom)) _young.TryAdd($"{folder}/{entry.RelativePath}", 0);

        _seen.TryAdd("l:" + folder, ListingSeen.Of(folder, entries, YoungFrom));
        _listings[folder] = entries;
        return entries;
    }

    /// <inheritdoc />
    public bool FileExists(string path)
    {
        var isThere = under.FileExists(path);
        _seen.TryAdd("e:" + path, new ExistenceSeen(path, false, isThere));
        return isThere;
    }

    /// <inheritdoc />
    public bool FolderExists(string path)
    {
        var isThere = under.FolderExists(path);
        _seen.TryAdd("d:" + path, new ExistenceSeen(path, true, isThere));
        return isThere;
    }

    /// <inheritdoc />
    public byte[] ReadFile(string path)
    {
        NoteFile(path);
        var content = under.ReadFile(path);
        NoteYoung(path, content);
        return content;
    }

    /// <inheritdoc />
    public int ReadFile(string path, ref byte[] memory)
    {
        NoteFile(path);
        var length = under.ReadFile(path, ref memory);
        NoteYoung(path, memory.AsSpan(0, length));
        return length;
    }

    /// <inheritdoc />
    public byte[] ReadStart(string path, int count)
    {
        NoteFile(path);
        return under.ReadStart(path, count);
    }

    /// <inheritdoc />
    public long FileLength(string path)
    {
        NoteFile(path);
        return under.FileLength(path);
    }

    /// <inheritdoc />
    public void WriteFile(string path, ReadOnlySpan<byte> content) => under.WriteFile(path, content);

    /// <inheritdoc />
    public void ReplaceFile(string path, ReadOnlySpan<byte> content) => under.ReplaceFile(path, content);

    /// <inheritdoc />
    public void PutFile(string path, ReadOnlySpan<byte> content) => under.PutFile(path, content);

    /// <inheritdoc />
    public void PutFile(string path, Action<IPackFile> write) => under.PutFile(path, write);

    /// <inheritdoc />
    public void CreateFolder(string path) => under.CreateFolder(path);

    /// <inheritdoc />
    public bool TryLink(string existing, string path) => under.TryLink(existing, path);

    /// <inheritdoc />
    public void Move(string from, string to) => under.Move(from, to);

    /// <inheritdoc />
    public bool TryExchange(string left, string right) => under.TryExchange(left, right);

    /// <inheritdoc />
    public void DeleteFolder(string path) => under.DeleteFolder(path);

    /// <inheritdoc />
    public bool TryDeleteEmptyFolder(string path) => under.TryDeleteEmptyFolder(path);

    /// <inheritdoc />
    public void DeleteFile(string path) => under.DeleteFile(path);

    /// <inheritdoc />
    public FileStamp StampOf(string path) => under.StampOf(path);

    /// <inheritdoc />
    public IPackFile OpenPack(string path, bool isWritten) => under.OpenPack(path, isWritten);

    /// <inheritdoc />
    public IDisposable? TryLock(string path) => under.TryLock(path);

    /// <summary>Notes a file by its content, whatever else is seen of it.</summary>
    public void NoteContent(string path, ReadOnlySpan<byte> content)
    {
        _apart[path] = 0;
        _young.TryRemove(path, out _);
        _seen.TryRemove("f:" + path, out _);
        _seen["c:" + path] = new ContentSeen(path, Fingerprint.Of(content));
    }

    /// <summary>Of a young file its content is noted: how it looks proves nothing.</summary>
    private void NoteYoung(string path, ReadOnlySpan<byte> content)
    {
        if (_young.ContainsKey(path)) _seen.TryAdd("c:" + path, new ContentSeen(path, Fingerprint.Of(content)));
    }

    /// <summary>Before it is read: what is written while it is read must look changed later. What was listed is known from its listing.</summary>
    private void NoteFile(string path)
    {
        if (IsListed(path)) return;
        var seen = (FileSeen)_seen.GetOrAdd("f:" + path, static (_, state) => new FileSeen(state.path, state.under.StampOf(state.path)), (path, under));
        if (!seen.Stamp.IsBefore(YoungFrom)) _young.TryAdd(path, 0);
    }

    /// <summary>True for a file of a folder that was listed, and for one that is noted by its content.</summary>
    private bool IsListed(string path)
    {
        if (_apart.ContainsKey(path)) return true;
        foreach (var (folder, entries) in _listings)
            if (FolderPath.Holds(folder, path) && SortedPaths.Find(entries, static entry => entry.RelativePath, path.AsSpan(folder.Length + 1)) >= 0) return true;
        return false;
    }
}
