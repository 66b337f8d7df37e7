#pragma warning disable RS0030 // this file is the door to the disk: the only place where File and Directory may be used

namespace ArticleSite.Core.Load;

/// <summary>The disk of this machine.</summary>
public sealed class DiskFileSystem : IFileSystem
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false, // a folder that cannot be read is an error, not an empty folder
        RecurseSubdirectories = false,
    };

    /// <inheritdoc />
    public IReadOnlyList<FileEntry> ListFiles(string folder) => ListAgain(folder, KnownFolder.Nothing, []).Files;

    /// <inheritdoc />
    public FolderListing ListAgain(string folder, KnownFolder known, IReadOnlyList<FileEntry> twins)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists) return new FolderListing([], []);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (DiskListing.TryList(full, known, twins) is { } listing) return listing;
        List<FileEntry> found = [];
        Collect(root, "", full, found);
        found.Sort((left, right) => string.CompareOrdinal(left.RelativePath, right.RelativePath));
        return new FolderListing(found, []);
    }

    /// <inheritdoc />
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc />
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc />
    public byte[] ReadFile(string path) => File.ReadAllBytes(path);

    /// <inheritdoc />
    public int ReadFile(string path, ref byte[] memory) =>
        NativeDisk.TryRead(path, ref memory, out var length) ? length : (memory = File.ReadAllBytes(path)).Length;

    /// <inheritdoc />
    public byte[] ReadStart(string path, int count)
    {
        using var handle = File.OpenHandle(path);
        var start = new byte[Math.Min(count, RandomAccess.GetLength(handle))];
        var read = 0;
        while (read < start.Length && RandomAccess.Read(handle, start.AsSpan(read), read) is > 0 and var more) read += more;
        return read == start.Length ? start : start[..read];
    }

    /// <inheritdoc />
    public long FileLength(string path) => new FileInfo(path).Length;

    /// <inheritdoc />
    public DateTimeOffset? CreationTime(string path) => new FileInfo(path) is { Exists: true } file ? new DateTimeOffset(file.CreationTimeUtc) : null;

    /// <inheritdoc />
    public void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        if (NativeDisk.TryWrite(path, content, out _)) return;
        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None);
        RandomAccess.Write(handle, content, 0);
    }

    /// <inheritdoc />
    public FileStamp WriteStamped(string path, ReadOnlySpan<byte> content)
    {
        if (NativeDisk.TryWrite(path, content, out var stamp) && stamp is { } known) return known;
        WriteFile(path, content);
        return StampOf(path);
    }

    /// <inheritdoc />
    public void ReplaceFile(string path, ReadOnlySpan<byte> content)
    {
        var target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
        // Hidden, so that one left behind by a crash is no article.
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.articlesite-new");
        File.Delete(beside);
        try
        {
            using (var handle = File.OpenHandle(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None))
            {
                RandomAccess.Write(handle, content, 0);
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(handle, File.GetUnixFileMode(target));
                RandomAccess.FlushToDisk(handle);
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <inheritdoc />
    public void CreateFolder(string path)
    {
        if (!NativeDisk.TryMakeFolder(path)) Directory.CreateDirectory(path);
    }

    /// <inheritdoc />
    public bool TryLink(string existing, string path) => NativeDisk.TryLink(existing, path);

    /// <inheritdoc />
    public void Move(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to);
    }

    /// <inheritdoc />
    public bool TryExchange(string left, string right) => NativeDisk.TryExchange(left, right);

    /// <inheritdoc />
    public void DeleteFolder(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }

    /// <inheritdoc />
    public void DeleteFile(string path) => File.Delete(path);

    /// <inheritdoc />
    public bool TryDeleteEmptyFolder(string path)
    {
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).Any()) return false;
        Directory.Delete(path);
        return true;
    }

    /// <inheritdoc />
    public FileStamp StampOf(string path)
    {
        if (NativeDisk.TryStat(path, followsLinks: true, out var stat)) return stat.Stamp;
        var file = new FileInfo(path);
        return file.Exists ? StampOf(file) : FileStamp.None;
    }

    /// <inheritdoc />
    public void PutFile(string path, ReadOnlySpan<byte> content)
    {
        WriteFile(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <inheritdoc />
    public void PutFile(string path, Action<IPackFile> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using (var file = new DiskPackFile(File.OpenHandle(path + ".new", FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))) write(file);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <inheritdoc />
    public IPackFile OpenPack(string path, bool isWritten) => new DiskPackFile(
        File.OpenHandle(path, isWritten ? FileMode.OpenOrCreate : FileMode.Open, isWritten ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    private const FileAttributes Gone = (FileAttributes)(-1); // what FileSystemInfo tells of a file that has gone since it was listed

    private const int SharingViolation = 32; // ERROR_SHARING_VIOLATION
    private const int WouldBlock = 11;       // EWOULDBLOCK of flock(2); a disk that cannot be written to says something else
    private const int WouldBlockOnMac = 35;

    /// <inheritdoc />
    public IDisposable? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when ((failure.HResult & 0xFFFF) is SharingViolation or WouldBlock or WouldBlockOnMac)
        {
            return null;
        }
    }

    /// <summary>
    /// For systems without statx, and for folders with symbolic links. Walks folders itself, as a symbolic link must be told apart: one that leaves the listed folder is named, and a
    /// linked folder is entered only inside it and never from within itself.
    /// </summary>
    private static void Collect(DirectoryInfo folder, string prefix, string root, List<FileEntry> found)
    {
        foreach (var entry in EntriesOf(folder))
        {
            if (entry.Attributes == Gone) continue;
            var relative = prefix + entry.Name;
            var target = entry.LinkTarget is null ? null : TargetOf(entry);
            if (entry.LinkTarget is not null && target is not { Exists: true })
            {
                found.Add(new FileEntry(relative, 0) { LinksNowhere = true });
            }
            else if (target is not null && !IsInside(target.FullName, root))
            {
                found.Add(new FileEntry(relative, 0, LinksOutside: true));
            }
            else if ((entry.Attributes & FileAttributes.Directory) != 0)
            {
                var real = target?.FullName ?? entry.FullName;
                if (target is null || !IsInside(entry.FullName, real)) Collect(new DirectoryInfo(entry.FullName), relative + "/", root, found);
            }
            else
            {
                var file = target as FileInfo ?? (FileInfo)entry;
                found.Add(new FileEntry(relative, file.Length) { Stamp = StampOf(file) });
            }
        }
    }

    /// <summary>A folder that has gone since it was listed has no entries.</summary>
    private static IEnumerable<FileSystemInfo> EntriesOf(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFileSystemInfos("*", Everything);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>What a link leads to at last; null for one that leads to itself.</summary>
    private static FileSystemInfo? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Where the system does not tell when anything of a file was changed, a copy with an old date in place of a file of the same size goes unseen.</summary>
    private static FileStamp StampOf(FileInfo file) =>
        NativeDisk.TryStat(file.FullName, followsLinks: true, out var stat) ? stat.Stamp : new(file.Length, Nanoseconds(file.LastWriteTimeUtc), Nanoseconds(file.CreationTimeUtc), 0);

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * 100;

    private static bool IsInside(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal)
        && (path.Length == root.Length || path[root.Length] == Path.DirectorySeparatorChar);
}
