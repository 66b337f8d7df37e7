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
    private readonly ConcurrentDictionary<string, byte> _listed = new(StringComparer.Ordinal);

    /// <summary>All that was seen, in the order of paths.</summary>
    public IReadOnlyList<Observation> Seen => [.. _seen.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];

    /// <summary>Each folder is listed once: what was compared with the last build is what this one is made of.</summary>
    public IReadOnlyList<FileEntry> ListFiles(string folder)
    {
        if (_listings.TryGetValue(folder, out var known)) return known;
        var entries = _listings[folder] = under.ListFiles(folder);
        foreach (var entry in entries) _listed.TryAdd($"{folder}/{entry.RelativePath}", 0);
        _seen.TryAdd("l:" + folder, ListingSeen.Of(folder, entries));
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
        return under.ReadFile(path);
    }

    /// <inheritdoc />
    public int ReadFile(string path, ref byte[] memory)
    {
        NoteFile(path);
        return under.ReadFile(path, ref memory);
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
        _listed[path] = 0;
        _seen.TryRemove("f:" + path, out _);
        _seen["c:" + path] = new ContentSeen(path, Fingerprint.Of(content));
    }

    /// <summary>Before it is read: what is written while it is read must look changed later. What was listed is known from its listing.</summary>
    private void NoteFile(string path)
    {
        if (!_listed.ContainsKey(path)) _seen.GetOrAdd("f:" + path, static (_, state) => new FileSeen(state.path, state.under.StampOf(state.path)), (path, under));
    }
}
