using ArticleSite.Core.Load;

namespace ArticleSite.Cli.Tests;

/// <summary>A disk that is slow, full, or keeps a file to itself, or one under a program with a fault: reading some file throws what nobody expects of a disk.</summary>
internal sealed class FaultyDisk(IFileSystem disk) : IFileSystem
{
    private readonly TaskCompletionSource _release = new();

    /// <summary>The end of the paths that fail; null for none.</summary>
    public string? Fails { get; set; }

    /// <summary>The end of the paths whose files are not read to their end before <see cref="Release"/>; null for none.</summary>
    public string? Held { get; init; }

    /// <summary>The file that nobody may read; null for none.</summary>
    public string? Unreadable { get; init; }

    /// <summary>How many files can be replaced before the disk is full.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;

    /// <summary>Lets them be read.</summary>
    public void Release() => _release.TrySetResult();

    public byte[] ReadFile(string path)
    {
        if (Is(path, Held)) _release.Task.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken); // only a test that fails waits so long
        if (path == Unreadable) throw new UnauthorizedAccessException("no access");
        return Is(path, Fails) ? throw new InvalidOperationException("nobody thought of <this>") : disk.ReadFile(path);
    }

    public byte[] ReadStart(string path, int count) => disk.ReadStart(path, count);

    private static bool Is(string path, string? ending) => ending is not null && path.EndsWith(ending, StringComparison.Ordinal);

    public IReadOnlyList<FileEntry> ListFiles(string folder) => disk.ListFiles(folder);

    public bool FileExists(string path) => disk.FileExists(path);

    public bool FolderExists(string path) => disk.FolderExists(path);

    public void WriteFile(string path, ReadOnlySpan<byte> content) => disk.WriteFile(path, content);

    public void ReplaceFile(string path, ReadOnlySpan<byte> content)
    {
        if (WritesLeft-- <= 0) throw new IOException("the disk is full");
        disk.ReplaceFile(path, content);
    }

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
