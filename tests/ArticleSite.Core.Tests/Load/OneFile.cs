using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Load;

/// <summary>A disk on which every path is the same file, or, with null, none.</summary>
internal sealed class OneFile(byte[]? content) : IFileSystem
{
    public bool FileExists(string path) => content is not null;

    public byte[] ReadFile(string path) => content ?? throw new FileNotFoundException(path);

    public IReadOnlyList<FileEntry> ListFiles(string folder) => throw new NotSupportedException();

    public bool FolderExists(string path) => throw new NotSupportedException();

    public void WriteFile(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException();

    public void ReplaceFile(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException();

    public void CreateFolder(string path) => throw new NotSupportedException();

    public bool TryLink(string existing, string path) => throw new NotSupportedException();

    public void Move(string from, string to) => throw new NotSupportedException();

    public bool TryExchange(string left, string right) => throw new NotSupportedException();

    public void DeleteFolder(string path) => throw new NotSupportedException();

    public void DeleteFile(string path) => throw new NotSupportedException();

    public IDisposable? TryLock(string path) => throw new NotSupportedException();
}
