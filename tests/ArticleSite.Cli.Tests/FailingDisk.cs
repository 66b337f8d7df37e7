using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Tests;

/// <summary>A disk that is full after some files were replaced, and may keep one file to itself.</summary>
internal sealed class FailingDisk(MemoryFileSystem disk, int writes) : IFileSystem
{
    private int _left = writes;

    public string? Unreadable { get; init; }

    public void ReplaceFile(string path, ReadOnlySpan<byte> content)
    {
        if (_left-- <= 0) throw new IOException("the disk is full");
        disk.ReplaceFile(path, content);
    }

    public byte[] ReadFile(string path) => path == Unreadable ? throw new UnauthorizedAccessException("no access") : disk.ReadFile(path);

    public IReadOnlyList<FileEntry> ListFiles(string folder) => disk.ListFiles(folder);

    public bool FileExists(string path) => disk.FileExists(path);

    public bool FolderExists(string path) => disk.FolderExists(path);

    public void WriteFile(string path, ReadOnlySpan<byte> content) => disk.WriteFile(path, content);

    public void CreateFolder(string path) => disk.CreateFolder(path);

    public bool TryLink(string existing, string path) => disk.TryLink(existing, path);

    public void Move(string from, string to) => disk.Move(from, to);

    public bool TryExchange(string left, string right) => disk.TryExchange(left, right);

    public void DeleteFolder(string path) => disk.DeleteFolder(path);

    public void DeleteFile(string path) => disk.DeleteFile(path);

    public FileStamp StampOf(string path) => disk.StampOf(path);

    public IPackFile OpenPack(string path, bool isWritten) => disk.OpenPack(path, isWritten);

    public IDisposable? TryLock(string path) => disk.TryLock(path);
}
