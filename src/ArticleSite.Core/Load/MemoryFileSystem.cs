using System.Text;

namespace ArticleSite.Core.Load;

/// <summary>A disk that lives in memory: for tests, previews and tools. Safe for many threads.</summary>
public sealed class MemoryFileSystem : IFileSystem
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "/" };
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);
    private readonly Dictionary<byte[], FileStamp> _stamps = new(ReferenceEqualityComparer.Instance);
    private long _clock;

    /// <summary>Every file's path and content, sorted by path.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Files
    {
        get
        {
            lock (_gate) return [.. _files];
        }
    }

    /// <summary>Puts a text file somewhere, making the folders above it.</summary>
    public MemoryFileSystem Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Puts a file somewhere, making the folders above it.</summary>
    public MemoryFileSystem Add(string path, byte[] content)
    {
        lock (_gate)
        {
            _files[path] = content;
            Stamp(content);
            AddFolders(path[..path.LastIndexOf('/')]);
        }

        return this;
    }

    /// <inheritdoc />
    public IReadOnlyList<FileEntry> ListFiles(string folder)
    {
        var prefix = folder.TrimEnd('/') + "/";
        lock (_gate)
        {
            return
            [
                .. _files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(file => new FileEntry(file.Key[prefix.Length..], file.Value.Length) { Stamp = Stamp(file.Value) }),
            ];
        }
    }

    /// <inheritdoc />
    public bool FileExists(string path)
    {
        lock (_gate) return _files.ContainsKey(path);
    }

    /// <inheritdoc />
    public bool FolderExists(string path)
    {
        lock (_gate) return _folders.Contains(path.TrimEnd('/'));
    }

    /// <inheritdoc />
    public byte[] ReadFile(string path)
    {
        lock (_gate) return _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException("no such file", path);
    }

    /// <inheritdoc />
    public void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        lock (_gate)
        {
            if (!_folders.Contains(path[..path.LastIndexOf('/')])) throw new DirectoryNotFoundException("no folder for " + path);
            var written = content.ToArray();
            _files[path] = written;
            Stamp(written);
        }
    }

    /// <inheritdoc />
    public void ReplaceFile(string path, ReadOnlySpan<byte> content) => WriteFile(path, content);

    /// <inheritdoc />
    public void CreateFolder(string path)
    {
        lock (_gate) AddFolders(path.TrimEnd('/'));
    }

    /// <inheritdoc />
    public bool TryLink(string existing, string path)
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(existing, out var content)) return false;
            _files[path] = content;
            return true;
        }
    }

    /// <inheritdoc />
    public void Move(string from, string to)
    {
        lock (_gate)
        {
            if (_files.ContainsKey(to) || _folders.Contains(to)) throw new IOException("something stands at " + to);
            Rename(from, to);
        }
    }

    /// <inheritdoc />
    public bool TryExchange(string left, string right)
    {
        lock (_gate)
        {
            if (!_folders.Contains(left) || !_folders.Contains(right)) return false;
            const string aside = "/\u0000aside";
            Rename(left, aside);
            Rename(right, left);
            Rename(aside, right);
            return true;
        }
    }

    /// <inheritdoc />
    public void DeleteFolder(string path)
    {
        lock (_gate)
        {
            foreach (var file in _files.Keys.Where(key => IsAtOrBelow(key, path)).ToList()) _files.Remove(file);
            _folders.RemoveWhere(folder => IsAtOrBelow(folder, path));
        }
    }

    /// <inheritdoc />
    public void DeleteFile(string path)
    {
        lock (_gate) _files.Remove(path);
    }

    /// <inheritdoc />
    public bool TryDeleteEmptyFolder(string path)
    {
        lock (_gate)
        {
            var isEmpty = !_files.Keys.Any(file => IsAtOrBelow(file, path)) && !_folders.Any(folder => folder != path && IsAtOrBelow(folder, path));
            return isEmpty && _folders.Remove(path);
        }
    }

    /// <inheritdoc />
    public FileStamp StampOf(string path)
    {
        lock (_gate) return _files.TryGetValue(path, out var content) ? Stamp(content) : FileStamp.None;
    }

    /// <inheritdoc />
    public IPackFile OpenPack(string path, bool isWritten)
    {
        if (isWritten && !FileExists(path)) WriteFile(path, []);
        return FileExists(path) ? new Pack(this, path) : throw new FileNotFoundException("no such file", path);
    }

    /// <inheritdoc />
    public IDisposable? TryLock(string path)
    {
        lock (_gate) return _locks.Add(path) ? new Held(this, path) : null;
    }

    /// <summary>Every content has a time of its own, that at which it was written; between two the clock ticks.</summary>
    private FileStamp Stamp(byte[] content)
    {
        if (!_stamps.TryGetValue(content, out var stamp))
        {
            _clock += 2 * FileStamp.Grain;
            _stamps[content] = stamp = new FileStamp(content.Length, _clock, _clock, _clock);
        }

        return stamp;
    }

    private void AddFolders(string path)
    {
        for (var folder = path; folder.Length > 0 && _folders.Add(folder);) folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
    }

    private void Rename(string from, string to)
    {
        foreach (var (path, content) in _files.Where(file => IsAtOrBelow(file.Key, from)).ToList())
        {
            _files.Remove(path);
            _files[to + path[from.Length..]] = content;
        }

        foreach (var folder in _folders.Where(folder => IsAtOrBelow(folder, from)).ToList())
        {
            _folders.Remove(folder);
            _folders.Add(to + folder[from.Length..]);
        }
    }

    private static bool IsAtOrBelow(string path, string folder) => path == folder || FolderPath.Holds(folder, path);

    private sealed class Held(MemoryFileSystem owner, string path) : IDisposable
    {
        public void Dispose()
        {
            lock (owner._gate) owner._locks.Remove(path);
        }
    }

    private sealed class Pack(MemoryFileSystem owner, string path) : IPackFile
    {
        private bool _isClosed;
        private byte[] _last = owner.ReadFile(path);

        public long Length => owner.ReadFile(path).Length;

        public void Read(long offset, Span<byte> content)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            var all = Content();
            if (offset + content.Length > all.Length) throw new EndOfStreamException("the file ends before what is to be read");
            all.AsSpan((int)offset, content.Length).CopyTo(content);
        }

        public void Write(long offset, ReadOnlySpan<byte> content)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            lock (owner._gate)
            {
                var old = owner._files[path];
                var all = new byte[Math.Max(old.Length, offset + content.Length)];
                old.CopyTo(all, 0);
                content.CopyTo(all.AsSpan((int)offset));
                owner._files[path] = _last = all;
            }
        }

        public void Dispose() => _isClosed = true;

        /// <summary>A file that is deleted can still be read by who has it open, as on a disk.</summary>
        private byte[] Content()
        {
            lock (owner._gate) return owner._files.TryGetValue(path, out var content) ? content : _last;
        }
    }
}
