namespace ArticleSite.Core.Load;

/// <summary>
/// The only way to the disk, used by Load (reading) and Publish (writing). Paths are whole paths of the machine.
/// Failures are <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>, as the disk gives them.
/// </summary>
public interface IFileSystem
{
    /// <summary>Every file below a folder, sorted by relative path by code unit; a missing folder has none.</summary>
    IReadOnlyList<FileEntry> ListFiles(string folder);

    /// <summary>All below a folder of which an earlier look is known: what tells that it is as it was is not fetched again.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="known">What an earlier look left of it.</param>
    /// <param name="twins">
    /// The files of another folder of the same disk, which have just been looked at. A file that has the same path there and is known to
    /// be that very file, under a second name, is not looked at twice: its folder still has the same names, so this name still leads to it.
    /// </param>
    FolderListing ListAgain(string folder, KnownFolder known, IReadOnlyList<FileEntry> twins) => new(ListFiles(folder), []);

    /// <summary>True when there is such a file.</summary>
    bool FileExists(string path);

    /// <summary>True when there is such a folder.</summary>
    bool FolderExists(string path);

    /// <summary>The whole content of a file.</summary>
    byte[] ReadFile(string path);

    /// <summary>The whole content of a file, in memory that is used for file after file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="memory">Takes the content; replaced by a larger one where it must.</param>
    /// <returns>How many bytes the file has.</returns>
    int ReadFile(string path, ref byte[] memory)
    {
        var content = ReadFile(path);
        if (memory.Length < content.Length) memory = new byte[content.Length];
        content.CopyTo(memory, 0);
        return content.Length;
    }

    /// <summary>The first bytes of a file: as many as asked for, or all it has.</summary>
    byte[] ReadStart(string path, int count) => ReadFile(path) is var all && all.Length > count ? all[..count] : all;

    /// <summary>How many bytes a file has.</summary>
    long FileLength(string path) => ReadFile(path).LongLength;

    /// <summary>When a file was made, as far as the disk knows; null where it does not.</summary>
    DateTimeOffset? CreationTime(string path) => null;

    /// <summary>Writes a whole file, replacing what was there; its folder must exist.</summary>
    void WriteFile(string path, ReadOnlySpan<byte> content);

    /// <summary>Writes a whole file, and tells by what a later look knows it again.</summary>
    FileStamp WriteStamped(string path, ReadOnlySpan<byte> content)
    {
        WriteFile(path, content);
        return StampOf(path);
    }

    /// <summary>
    /// Puts a whole file in the place of another in one step, with its permissions: whoever reads sees the old or the new, and so does
    /// the disk after a crash. A symbolic link stays, what it leads to is replaced.
    /// </summary>
    void ReplaceFile(string path, ReadOnlySpan<byte> content);

    /// <summary>Makes a folder and those above it.</summary>
    void CreateFolder(string path);

    /// <summary>Gives a file a second name in a new place where the disk can do that; false where it cannot.</summary>
    bool TryLink(string existing, string path);

    /// <summary>Renames a file or folder; nothing may stand at the new place.</summary>
    void Move(string from, string to);

    /// <summary>Swaps two folders in one step where the disk can do that; false, with nothing done, where it cannot.</summary>
    bool TryExchange(string left, string right);

    /// <summary>Removes a folder with all in it; a missing one is fine.</summary>
    void DeleteFolder(string path);

    /// <summary>Removes a file; a missing one is fine.</summary>
    void DeleteFile(string path);

    /// <summary>Removes a folder in which nothing is; false when something is in it or it is not there.</summary>
    bool TryDeleteEmptyFolder(string path) => false;

    /// <summary>By what a later look tells that a file has changed; <see cref="FileStamp.None"/> where the disk does not say.</summary>
    FileStamp StampOf(string path) => FileStamp.None;

    /// <summary>
    /// Puts a whole file in the place of another in one step: whoever reads sees the old or the new. After a power failure it may be
    /// lost or damaged, unlike one of <see cref="ReplaceFile"/>, which waits for the disk.
    /// </summary>
    void PutFile(string path, ReadOnlySpan<byte> content) => WriteFile(path, content);

    /// <summary>The same for a file that is written piece by piece.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes it; what it throws leaves the old file in its place.</param>
    void PutFile(string path, Action<IPackFile> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        DeleteFile(path + ".new");
        using (var file = OpenPack(path + ".new", isWritten: true)) write(file);
        DeleteFile(path);
        Move(path + ".new", path);
    }

    /// <summary>Opens a large file to read and write parts of it.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="isWritten">True to write too; the file is made when it is not there.</param>
    IPackFile OpenPack(string path, bool isWritten) => throw new NotSupportedException("this disk has no large files");

    /// <summary>Holds a lock file for this process until disposed; null when another process holds it.</summary>
    IDisposable? TryLock(string path);
}

/// <summary>A file as a listing shows it.</summary>
/// <param name="RelativePath">Below the listed folder, with <c>/</c> on every system.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LinksOutside">True for a symbolic link whose target lies outside the listed folder.</param>
public readonly record struct FileEntry(string RelativePath, long Length, bool LinksOutside = false)
{
    /// <summary>True for a symbolic link to nothing; editors leave such as locks.</summary>
    public bool LinksNowhere { get; init; }

    /// <summary>By what a later look tells that it has changed; of a link, that of what it leads to.</summary>
    public FileStamp Stamp { get; init; }
}
