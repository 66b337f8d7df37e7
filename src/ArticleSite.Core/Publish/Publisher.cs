using System.Collections.Concurrent;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>
/// The last step, and the only one that writes. The next site is assembled in a folder beside the output and takes its
/// place in one step; until then, and whenever anything goes wrong, the site that was there stays as it was. The one that was
/// replaced is kept; the next site but one is made of it, so that publishing costs what has changed.
/// </summary>
public sealed class Publisher : IPageSink, IDisposable
{
    private readonly IFileSystem _files;
    private readonly string _output;
    private readonly string _staging;
    private readonly SiteFolder _current;
    private readonly SiteFolder? _before;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal); // those that are there
    private readonly ConcurrentDictionary<string, PlacedFile> _placed;
    private bool _isPrepared;
    private bool _isCommitted;

    private Publisher(string output, IFileSystem files, SiteFolder current, SiteFolder? before)
    {
        (_files, _output, _current, _before) = (files, output, current, before);
        _staging = PublishFolders.Next(output);
        const int spare = 2; // it grows, which costs as much again, when what one lock guards is full
        _placed = SharedTable.For<PlacedFile>(spare * Math.Max(1024, current.Found.Count));
    }

    /// <summary>What the output folder holds after the commit.</summary>
    internal PublishedSite Published { get; private set; } = PublishedSite.Unknown;

    /// <summary>What the folder with the site before holds after the commit.</summary>
    internal PublishedSite Replaced { get; private set; } = PublishedSite.Unknown;

    /// <summary>How the site differs from the one it replaced.</summary>
    public SiteChanges Changes { get; private set; } = SiteChanges.None;

    /// <summary>Where the site before lies, beside the output folder.</summary>
    public static string PreviousFolder(string output) => PublishFolders.Previous(output);

    /// <summary>True when a folder may be replaced: it is not there, is empty, or holds a site this program wrote.</summary>
    public static bool MayReplace(string output, IFileSystem files) =>
        !files.FolderExists(output) || files.FileExists(output + "/" + BuildManifest.FileName) || files.ListFiles(output).Count == 0;

    /// <summary>Begins the next site.</summary>
    /// <param name="output">The output folder, a whole path with <c>/</c>.</param>
    /// <param name="files">The disk.</param>
    /// <exception cref="IOException">The folder beside the output cannot be made.</exception>
    public static Publisher Open(string output, IFileSystem files) => Open(output, files, PublishedSite.Unknown, PublishedSite.Unknown);

    /// <summary>Begins the next site.</summary>
    /// <param name="output">The output folder, a whole path with <c>/</c>.</param>
    /// <param name="files">The disk.</param>
    /// <param name="current">What the last build left in the output folder.</param>
    /// <param name="before">What it left in the folder with the site before.</param>
    internal static Publisher Open(string output, IFileSystem files, PublishedSite current, PublishedSite before) =>
        Open(output, files, PublishedFolders.Look(output, files, current, before));

    /// <summary>Begins the next site.</summary>
    /// <param name="output">The output folder, a whole path with <c>/</c>.</param>
    /// <param name="files">The disk.</param>
    /// <param name="folders">The folders as they are.</param>
    internal static Publisher Open(string output, IFileSystem files, PublishedFolders folders)
    {
        // what a build that was killed left behind
        files.DeleteFolder(PublishFolders.Next(output));
        files.DeleteFolder(PublishFolders.Turning(output));
        files.CreateFolder(PublishFolders.Next(output));
        return new Publisher(output, files, folders.Current, folders.Before);
    }

    /// <inheritdoc />
    public bool Add(string path, ReadOnlySpan<byte> content, FileHash? sha256 = null)
    {
        var hash = sha256 ?? FileHash.Of(content);
        if (IsPlaced(path, hash) is { } wasNew) return wasNew;
        var isSame = _current.Holds(path, content.Length, hash);
        if (_before?.Known(path) is { } lying && lying.Sha256 == hash)
        {
            Place(Placement.LiesThere, lying, !isSame);
        }
        else if (isSame && (_before is not null || TryLink(path)))
        {
            Place(Placement.Linked, _current.Describe(path, hash), false);
        }
        else
        {
            MakeFolder(_staging, path);
            var stamp = _files.WriteStamped(_staging + "/" + path, content);
            Place(Placement.Written, new PublishedFile(path, content.Length, hash, stamp.Modified, stamp.Identity), !isSame);
        }

        return !isSame;
    }

    /// <inheritdoc />
    public bool? Keep(string path, long length, FileHash sha256)
    {
        if (IsPlaced(path, sha256) is { } wasNew) return wasNew;
        var isSame = _current.Known(path) is { } shown && shown.Sha256 == sha256 && shown.Length == length;
        if (_before?.Known(path) is { } lying && lying.Sha256 == sha256) Place(Placement.LiesThere, lying, !isSame);
        else if (isSame && (_before is not null || TryLink(path))) Place(Placement.Linked, _current.Describe(path, sha256), false);
        else return null;
        return !isSame;
    }

    /// <summary>Takes a file that is made of another and of nothing else, from a site in which the other has a content; null when there is none and it must be made.</summary>
    /// <param name="path">In the output folder.</param>
    /// <param name="source">The file it is made of.</param>
    /// <param name="sha256">The SHA-256 of that.</param>
    public bool? KeepMade(string path, string source, FileHash sha256)
    {
        return MadeIn(_current) ?? MadeIn(_before);

        bool? MadeIn(SiteFolder? site) =>
            site?.Known(source) is { } from && from.Sha256 == sha256 && site.Known(path) is { } made ? Keep(path, made.Length, made.Sha256) : null;
    }

    /// <summary>Writes down what the next site is made of, and looks whether it is so. Nothing comes to it any more, and nothing that was there is touched.</summary>
    /// <exception cref="IOException">The disk does not have what was written.</exception>
    internal void Prepare(string generator)
    {
        if (_isPrepared) return;
        var entries = Sorted();
        Changes = ChangesOf();
        Add(BuildManifest.FileName, BuildManifest.Write(generator, entries).Span);
        if (_before is null) VerifyAssembled();
        _isPrepared = true;
    }

    /// <summary>Puts the next site in place of the old one, which is kept beside it.</summary>
    /// <exception cref="IOException">Something failed; the old site is still in place.</exception>
    public void Commit(string generator)
    {
        Prepare(generator);
        var next = _before is null ? _staging : Turn();
        Swap(next);
        _isCommitted = true;
        Published = new PublishedSite(Sorted(), _before?.Folders ?? []);
        Replaced = _current.WhatIsKnown();
        _files.DeleteFolder(_staging);
    }

    /// <summary>Removes what was assembled, unless it was committed.</summary>
    public void Dispose()
    {
        if (_isCommitted) return;
        _files.DeleteFolder(_staging);
        _files.DeleteFolder(PublishFolders.Turning(_output));
    }

    /// <summary>Makes the site before into the next one: what is no more goes, what is new comes. No file is written to, as it may have a second name in the output.</summary>
    private string Turn()
    {
        var turning = PublishFolders.Turning(_output);
        _files.Move(PublishFolders.Previous(_output), turning);
        HashSet<string> emptied = new(StringComparer.Ordinal);
        foreach (var file in _before!.Found) // only called when there is one
        {
            var path = file.RelativePath;
            if (_placed.TryGetValue(path, out var placed) && placed.Placement == Placement.LiesThere) continue;
            _files.DeleteFile(turning + "/" + path);
            if (path.LastIndexOf('/') is > 0 and var slash) emptied.Add(path[..slash]);
        }

        foreach (var folder in emptied.OrderByDescending(folder => folder.Length))
            for (var above = folder; above.Length > 0 && _files.TryDeleteEmptyFolder(turning + "/" + above);) above = above[..Math.Max(0, above.LastIndexOf('/'))];

        _folders.Clear();
        foreach (var (path, file) in _placed)
        {
            if (file.Placement == Placement.LiesThere) continue;
            MakeFolder(turning, path);
            if (file.Placement == Placement.Written) _files.Move(_staging + "/" + path, turning + "/" + path);
            else Bring(path, turning + "/" + path);
        }

        VerifyTurned(turning);
        return turning;
    }

    private void Bring(string path, string target)
    {
        if (_files.TryLink(_output + "/" + path, target)) return;
        _files.WriteFile(target, _files.ReadFile(_output + "/" + path));
        var file = _placed[path];
        var stamp = _files.StampOf(target);
        _placed[path] = file with { File = file.File with { Modified = stamp.Modified, Identity = stamp.Identity } };
    }

    /// <summary>The plan and the folder must tell the same story, file by file, before anybody sees it.</summary>
    private void VerifyAssembled()
    {
        var found = _files.ListFiles(_staging);
        if (found.Count != _placed.Count) throw new IOException($"the assembled site has {found.Count} files where {_placed.Count} are planned");
        foreach (var file in found)
        {
            if (!_placed.TryGetValue(file.RelativePath, out var placed)) throw new IOException($"the assembled site has a file that is not planned: {file.RelativePath}");
            if (placed.File.Length != file.Length) throw new IOException($"the assembled '{file.RelativePath}' has {file.Length} bytes where {placed.File.Length} are planned");
        }
    }

    /// <summary>What lies in the site before was measured when the build began; what was brought is measured now.</summary>
    private void VerifyTurned(string next)
    {
        foreach (var (path, file) in _placed)
        {
            if (file.Placement == Placement.LiesThere) continue;
            var length = _files.FileLength(next + "/" + path);
            if (length != file.File.Length) throw new IOException($"the assembled '{path}' has {length} bytes where {file.File.Length} are planned");
        }
    }

    private void Swap(string next)
    {
        var previous = PublishFolders.Previous(_output);
        if (!_files.FolderExists(_output))
        {
            _files.CreateFolder(_output[.._output.LastIndexOf('/')]);
            _files.Move(next, _output);
            return;
        }

        _files.DeleteFolder(previous);
        if (_files.TryExchange(next, _output))
        {
            _files.Move(next, previous);
            return;
        }

        // two steps where the disk knows no swap: for a moment there is no site, never half of one
        _files.Move(_output, previous);
        _files.Move(next, _output);
    }

    /// <summary>Whether a file that is placed already is new; null for one that is not. Placed again, it would be written through a name that the served site has, too.</summary>
    private bool? IsPlaced(string path, FileHash sha256) => _placed.TryGetValue(path, out var placed) && placed.File.Sha256 == sha256 ? placed.IsNew : null;

    private SiteChanges ChangesOf()
    {
        List<string> added = [], changed = [], gone = [];
        foreach (var (path, placed) in _placed)
            if (placed.IsNew) (_current.Has(path) ? changed : added).Add(path);
        foreach (var file in _current.Found)
            if (file.RelativePath is var path && path != BuildManifest.FileName && !_placed.ContainsKey(path)) gone.Add(path);
        foreach (var list in (List<string>[])[added, changed, gone]) list.Sort(StringComparer.Ordinal);
        return new SiteChanges(added, changed, gone);
    }

    private bool TryLink(string path)
    {
        MakeFolder(_staging, path);
        return _files.TryLink(_output + "/" + path, _staging + "/" + path);
    }

    private void Place(Placement placement, PublishedFile file, bool isNew) => _placed[file.Path] = new PlacedFile(placement, file, isNew);

    /// <summary>The files of the next site.</summary>
    private PublishedFile[] Sorted()
    {
        var files = new PublishedFile[_placed.Count];
        var count = 0;
        foreach (var (_, placed) in _placed) files[count++] = placed.File;
        Array.Sort(files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private void MakeFolder(string root, string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash <= 0) return;
        var folder = path[..slash];
        if (_folders.ContainsKey(folder)) return;
        _files.CreateFolder(root + "/" + folder); // by two threads at once does no harm
        _folders[folder] = true;
    }

    /// <summary>Where a file of the next site comes from.</summary>
    private enum Placement
    {
        /// <summary>It is new and waits in the staging folder.</summary>
        Written,

        /// <summary>It gets a second name from the output folder.</summary>
        Linked,

        /// <summary>It lies in the site before already.</summary>
        LiesThere,
    }

    private readonly record struct PlacedFile(Placement Placement, PublishedFile File, bool IsNew);
}
