using System.Collections.Concurrent;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>
/// A folder with a site as it is found, beside what a build knew of it. A file that still looks as it was left has the content it had;
/// any other is read before anything is said of it.
/// </summary>
internal sealed class SiteFolder
{
    private readonly string _path;
    private readonly IFileSystem _files;
    private readonly FolderListing _found;
    private readonly PublishedFile?[] _asLeft; // in the order of what is found
    private readonly Dictionary<string, int> _places;
    private readonly ConcurrentDictionary<string, FileHash> _read = new(StringComparer.Ordinal);

    private SiteFolder(string path, FolderListing found, PublishedSite known, IFileSystem files)
    {
        (_path, _found, _files) = (path, found, files);
        _asLeft = new PublishedFile?[found.Files.Count];
        _places = new Dictionary<string, int>(found.Files.Count, StringComparer.Ordinal);
        var (next, count) = (0, 0);
        for (var i = 0; i < _asLeft.Length; i++) // both are sorted
        {
            var file = found.Files[i];
            _places[file.RelativePath] = i;
            while (next < known.Files.Count && string.CompareOrdinal(known.Files[next].Path, file.RelativePath) < 0) next++;
            if (next == known.Files.Count || known.Files[next].Path != file.RelativePath || !known.Files[next].LooksAs(file.Stamp)) continue;
            _asLeft[i] = known.Files[next];
            count++;
        }

        IsAsLeft = count == _asLeft.Length && count == known.Files.Count;
    }

    /// <summary>Its files, sorted by path.</summary>
    public IReadOnlyList<FileEntry> Found => _found.Files;

    /// <summary>The folders below it as they were found.</summary>
    public IReadOnlyList<FolderEntry> Folders => _found.Folders;

    /// <summary>Looks at a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="known">What is known of it.</param>
    /// <param name="twins">Files of the other folder of the site, which have just been looked at.</param>
    /// <param name="files">The disk.</param>
    public static SiteFolder Look(string path, PublishedSite known, IReadOnlyList<FileEntry> twins, IFileSystem files) =>
        new(path, files.ListAgain(path, known.Known, twins), known, files);

    /// <summary>True when a folder is, to the last file, as a build left it.</summary>
    public bool IsAsLeft { get; }

    /// <summary>True when there is such a file.</summary>
    public bool Has(string path) => _places.ContainsKey(path);

    /// <summary>What is known of a file that looks as it was left; null for others.</summary>
    public PublishedFile? Known(string path) => _places.TryGetValue(path, out var place) ? _asLeft[place] : null;

    /// <summary>True when a file has a content; one that does not look as it was left is read.</summary>
    public bool Holds(string path, long length, FileHash sha256)
    {
        if (!_places.TryGetValue(path, out var place) || Found[place].Length != length) return false;
        return (_asLeft[place]?.Sha256 ?? _read.GetOrAdd(path, Hash)) == sha256;
    }

    /// <summary>What a build knows of it now, for the next.</summary>
    public PublishedFile Describe(string path, FileHash sha256)
    {
        var place = _places[path];
        if (_asLeft[place] is { } known && known.Sha256 == sha256) return known;
        var stamp = Found[place].Stamp;
        return new PublishedFile(path, stamp.Length, sha256, stamp.Modified, stamp.Identity);
    }

    /// <summary>All files that look as they were left. Of a folder that holds others nothing is told: a later look must see them, too.</summary>
    public PublishedSite WhatIsKnown()
    {
        List<PublishedFile> files = new(_asLeft.Length);
        HashSet<string> foreign = new(StringComparer.Ordinal);
        for (var i = 0; i < _asLeft.Length; i++)
        {
            if (_asLeft[i] is { } known) files.Add(known);
            else foreign.Add(Found[i].RelativePath[..(Found[i].RelativePath.LastIndexOf('/') + 1)]);
        }

        return new PublishedSite(files, foreign.Count == 0 ? Folders : [.. Folders.Select(folder => foreign.Contains(folder.RelativePath) ? folder with { Stamp = FileStamp.None } : folder)]);
    }

    private FileHash Hash(string path) => FileHash.Of(_files.ReadFile(_path + "/" + path));
}
