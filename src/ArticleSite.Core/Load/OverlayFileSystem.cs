namespace ArticleSite.Core.Load;

/// <summary>A disk with some files changed in memory only: what the site would be if they were written. It writes nothing itself.</summary>
/// <param name="under">The disk.</param>
public sealed class OverlayFileSystem(IFileSystem under) : IFileSystem
{
    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.Ordinal);

    /// <summary>Every changed file with its new content, sorted by path.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Changed => [.. _changed.OrderBy(file => file.Key, StringComparer.Ordinal)];

    /// <summary>Gives a file other content, in memory.</summary>
    public void Change(string path, byte[] content) => _changed[path] = content;

    /// <inheritdoc />
    public IReadOnlyList<FileEntry> ListFiles(string folder) => _changed.Count == 0
        ? under.ListFiles(folder)
        : [.. under.ListFiles(folder).Select(entry => _changed.ContainsKey($"{folder.TrimEnd('/')}/{entry.RelativePath}") ? entry with { Stamp = FileStamp.None } : entry)];

    /// <inheritdoc />
    public bool FileExists(string path) => under.FileExists(path);

    /// <inheritdoc />
    public bool FolderExists(string path) => under.FolderExists(path);

    /// <inheritdoc />
    public byte[] ReadFile(string path) => _changed.TryGetValue(path, out var content) ? content : under.ReadFile(path);

    /// <inheritdoc />
    public void WriteFile(string path, ReadOnlySpan<byte> content) => throw Refused();

    /// <inheritdoc />
    public void ReplaceFile(string path, ReadOnlySpan<byte> content) => throw Refused();

    /// <inheritdoc />
    public void CreateFolder(string path) => throw Refused();

    /// <inheritdoc />
    public bool TryLink(string existing, string path) => throw Refused();

    /// <inheritdoc />
    public void Move(string from, string to) => throw Refused();

    /// <inheritdoc />
    public bool TryExchange(string left, string right) => throw Refused();

    /// <inheritdoc />
    public void DeleteFolder(string path) => throw Refused();

    /// <inheritdoc />
    public void DeleteFile(string path) => throw Refused();

    /// <inheritdoc />
    public bool TryDeleteEmptyFolder(string path) => throw Refused();

    /// <inheritdoc />
    public FileStamp StampOf(string path) => _changed.ContainsKey(path) ? FileStamp.None : under.StampOf(path);

    /// <inheritdoc />
    public IPackFile OpenPack(string path, bool isWritten) => isWritten ? throw Refused() : under.OpenPack(path, isWritten: false);

    /// <inheritdoc />
    public IDisposable? TryLock(string path) => throw Refused();

    private static NotSupportedException Refused() => new("an overlay writes nothing; only checks run on one");
}
