using System.Collections.Concurrent;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests;

/// <summary>A disk that notes what is read and written, and may do something while it is.</summary>
internal sealed class CountingDisk(IFileSystem disk) : IFileSystem
{
    private readonly ConcurrentQueue<string> _read = new();
    private readonly ConcurrentQueue<string> _written = new();

    public Action<string>? OnRead { get; init; }

    public Action<string>? OnWrite { get; init; }

    public Action<string>? OnPackRead { get; init; }

    public IReadOnlyCollection<string> Read => _read;

    public IReadOnlyCollection<string> Written => _written;

    /// <summary>How a file looks; null for as it does.</summary>
    public Func<string, FileStamp, FileStamp>? Look { get; init; }

    public IReadOnlyList<FileEntry> ListFiles(string folder) => Look is null
        ? disk.ListFiles(folder)
        : [.. disk.ListFiles(folder).Select(entry => entry with { Stamp = Look($"{folder}/{entry.RelativePath}", entry.Stamp) })];

    public bool FileExists(string path) => disk.FileExists(path);

    public bool FolderExists(string path) => disk.FolderExists(path);

    public byte[] ReadFile(string path)
    {
        _read.Enqueue(path);
        var content = disk.ReadFile(path);
        OnRead?.Invoke(path);
        return content;
    }

    public long FileLength(string path) => disk.FileLength(path);

    public void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        Note(path);
        disk.WriteFile(path, content);
    }

    public void ReplaceFile(string path, ReadOnlySpan<byte> content)
    {
        Note(path);
        disk.ReplaceFile(path, content);
    }

    public void PutFile(string path, ReadOnlySpan<byte> content)
    {
        Note(path);
        disk.PutFile(path, content);
    }

    public void PutFile(string path, Action<IPackFile> write)
    {
        Note(path);
        disk.PutFile(path, write);
    }

    public void CreateFolder(string path) => disk.CreateFolder(path);

    public bool TryLink(string existing, string path)
    {
        Note(path);
        return disk.TryLink(existing, path);
    }

    public void Move(string from, string to)
    {
        Note(to);
        disk.Move(from, to);
    }

    public bool TryExchange(string left, string right)
    {
        Note(right);
        return disk.TryExchange(left, right);
    }

    public void DeleteFolder(string path)
    {
        Note(path);
        disk.DeleteFolder(path);
    }

    public void DeleteFile(string path)
    {
        Note(path);
        disk.DeleteFile(path);
    }

    public FileStamp StampOf(string path) => Look is null ? disk.StampOf(path) : Look(path, disk.StampOf(path));

    public IPackFile OpenPack(string path, bool isWritten) =>
        OnPackRead is null ? disk.OpenPack(path, isWritten) : new WatchedPack(disk.OpenPack(path, isWritten), () => OnPackRead(path));

    public IDisposable? TryLock(string path) => disk.TryLock(path);

    private void Note(string path)
    {
        _written.Enqueue(path);
        OnWrite?.Invoke(path);
    }

    private sealed class WatchedPack(IPackFile pack, Action onRead) : IPackFile
    {
        public long Length => pack.Length;

        public void Read(long offset, Span<byte> content)
        {
            onRead();
            pack.Read(offset, content);
        }

        public void Write(long offset, ReadOnlySpan<byte> content) => pack.Write(offset, content);

        public void Dispose() => pack.Dispose();
    }
}
