using System.Collections.Concurrent;
using System.Security.Cryptography;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Publish;

/// <summary>
/// The last step, and the only one that writes. The next site is assembled in a folder beside the output and takes its
/// place in one step; until then, and whenever anything goes wrong, the site that was there stays as it was.
/// </summary>
public sealed class Publisher : IPageSink, IDisposable
{
    private readonly IFileSystem _files;
    private readonly string _output;
    private readonly string _staging;
    private readonly Dictionary<string, long> _old = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ManifestEntry> _manifest = new(StringComparer.Ordinal);
    private bool _isCommitted;

    private Publisher(string output, IFileSystem files)
    {
        _files = files;
        _output = output;
        _staging = StagingFolder(output);
    }

    /// <summary>Where the next site is assembled: on the same disk, in a name web servers do not serve.</summary>
    public static string StagingFolder(string output)
    {
        var slash = output.LastIndexOf('/');
        return $"{output[..(slash + 1)]}.{output[(slash + 1)..]}.articlesite-next";
    }

    /// <summary>True when a folder may be replaced: it is not there, is empty, or holds a site this program wrote.</summary>
    public static bool MayReplace(string output, IFileSystem files) =>
        !files.FolderExists(output) || files.FileExists(output + "/" + BuildManifest.FileName) || files.ListFiles(output).Count == 0;

    /// <summary>Begins the next site.</summary>
    /// <param name="output">The output folder, a whole path with <c>/</c>.</param>
    /// <param name="files">The disk.</param>
    /// <exception cref="IOException">The folder beside the output cannot be made.</exception>
    public static Publisher Open(string output, IFileSystem files)
    {
        var publisher = new Publisher(output, files);
        files.DeleteFolder(publisher._staging); // what a build that was killed left behind
        files.CreateFolder(publisher._staging);
        foreach (var file in files.ListFiles(output)) publisher._old[file.RelativePath] = file.Length;
        return publisher;
    }

    /// <inheritdoc />
    public bool Add(string path, ReadOnlySpan<byte> content)
    {
        MakeFolder(path);
        var target = _staging + "/" + path;
        _manifest[path] = new ManifestEntry(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        if (IsUnchanged(path, content) && _files.TryLink(_output + "/" + path, target)) return false;
        _files.WriteFile(target, content);
        return true;
    }

    /// <summary>Puts the next site in place of the old one, which is then removed.</summary>
    /// <exception cref="IOException">The swap failed; the old site is still in place.</exception>
    public void Commit(string generator)
    {
        var manifest = BuildManifest.Write(generator, _manifest.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal));
        _files.WriteFile(_staging + "/" + BuildManifest.FileName, manifest);
        if (!_files.FolderExists(_output))
        {
            _files.CreateFolder(_output[.._output.LastIndexOf('/')]);
            _files.Move(_staging, _output);
        }
        else if (!_files.TryExchange(_staging, _output))
        {
            // two steps where the disk knows no swap: for a moment there is no site, never half of one
            var aside = _staging + "-old";
            _files.DeleteFolder(aside);
            _files.Move(_output, aside);
            _files.Move(_staging, _output);
            _files.DeleteFolder(aside);
        }

        _isCommitted = true;
        _files.DeleteFolder(_staging); // after a swap this is the old site
    }

    /// <summary>Removes what was assembled, unless it was committed.</summary>
    public void Dispose()
    {
        if (!_isCommitted) _files.DeleteFolder(_staging);
    }

    private bool IsUnchanged(string path, ReadOnlySpan<byte> content) =>
        _old.TryGetValue(path, out var length) && length == content.Length && content.SequenceEqual(_files.ReadFile(_output + "/" + path));

    private void MakeFolder(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash > 0 && _folders.TryAdd(path[..slash], 0)) _files.CreateFolder(_staging + "/" + path[..slash]);
    }
}
