using System.Collections.Concurrent;
using System.Security.Cryptography;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Publish;

/// <summary>
/// A folder with a site as it is found, beside what a build knew of it. A file that still looks as it was left has the content it had;
/// any other is read before anything is said of it.
/// </summary>
internal sealed class SiteFolder
{
    private readonly string _path;
    private readonly IFileSystem _files;
    private readonly Dictionary<string, FileEntry> _found;
    private readonly IReadOnlyDictionary<string, PublishedFile> _known;
    private readonly ConcurrentDictionary<string, string> _read = new(StringComparer.Ordinal);

    private SiteFolder(string path, IReadOnlyList<FileEntry> found, PublishedSite known, IFileSystem files)
    {
        (_path, _known, _files) = (path, known.Files, files);
        _found = new Dictionary<string, FileEntry>(found.Count, StringComparer.Ordinal);
        foreach (var file in found) _found[file.RelativePath] = file;
    }

    /// <summary>The paths of its files.</summary>
    public IReadOnlyCollection<string> Paths => _found.Keys;

    /// <summary>Looks at a folder.</summary>
    public static SiteFolder Look(string path, PublishedSite known, IFileSystem files) => new(path, files.ListFiles(path), known, files);

    /// <summary>True when a folder is, to the last file, as a build left it.</summary>
    public bool IsAsLeft => _found.Count == _known.Count && _found.Keys.All(path => Known(path) is not null);

    /// <summary>True when there is such a file.</summary>
    public bool Has(string path) => _found.ContainsKey(path);

    /// <summary>What is known of a file that looks as it was left; null for others.</summary>
    public PublishedFile? Known(string path) =>
        _found.TryGetValue(path, out var found) && _known.TryGetValue(path, out var known)
        && found.Length == known.Length && found.Stamp.Modified == known.Modified && found.Stamp.Identity == known.Identity && found.Stamp.Identity != 0
            ? known
            : null;

    /// <summary>True when a file has a content; one that does not look as it was left is read.</summary>
    public bool Holds(string path, long length, string sha256)
    {
        if (!_found.TryGetValue(path, out var found) || found.Length != length) return false;
        if (Known(path) is { } known) return known.Sha256 == sha256;
        return _read.GetOrAdd(path, Hash) == sha256;
    }

    /// <summary>What a build knows of it now, for the next.</summary>
    public PublishedFile Describe(string path, string sha256)
    {
        var stamp = _found[path].Stamp;
        return new PublishedFile(stamp.Length, sha256, stamp.Modified, stamp.Identity);
    }

    /// <summary>All files that look as they were left.</summary>
    public PublishedSite WhatIsKnown() => IsAsLeft
        ? new(_known)
        : new(_found.Keys
            .Select(path => (Path: path, File: Known(path)))
            .Where(entry => entry.File is not null)
            .ToDictionary(entry => entry.Path, entry => entry.File!.Value, StringComparer.Ordinal));

    private string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(_files.ReadFile(_path + "/" + path)));
}
