using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ArticleSite.Core.Load;

/// <summary>
/// Lists folders of Linux with one look at each file, which tells all of it. Where it is known what a folder held, one look at that tells
/// whether it must be listed: an output folder has one a page. Where a symbolic link stands, or the system is none that can do this,
/// it says so and the careful way is gone.
/// </summary>
internal sealed unsafe class DiskListing
{
    // struct linux_dirent64, getdents64(2): number, offset, length of the record, kind, name
    private const int LengthAt = 16;
    private const int KindAt = 18;
    private const int NameAt = 19;
    private const byte IsFolder = 4; // DT_DIR, dirent.h
    private const byte IsLink = 10;  // DT_LNK

    /// <summary>Bytes of a listing that are fetched at once: most folders are listed whole with one call.</summary>
    private const int Room = 32 * 1024;

    private readonly KnownFolder _known;
    private readonly FolderState[] _states;
    private readonly List<FileEntry> _kept;
    private readonly List<FileEntry> _listed = [];
    private readonly List<FolderEntry> _folders;

    private DiskListing(KnownFolder known)
    {
        (_known, _states) = (known, new FolderState[known.Folders.Count]);
        (_kept, _folders) = (new(known.Files.Count), new(known.Folders.Count));
    }

    /// <summary>All below a folder; null when a symbolic link stands in it, the system cannot tell, or the folder is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="known">What an earlier look left of it.</param>
    /// <param name="twins">Files that have just been looked at in another folder of the same disk; see <see cref="IFileSystem.ListAgain"/>.</param>
    public static FolderListing? TryList(string folder, KnownFolder known, IReadOnlyList<FileEntry> twins)
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            int root;
            fixed (byte* name = Encoding.UTF8.GetBytes(folder + "\0")) root = NativeDisk.OpenFolder(NativeDisk.CurrentFolder, name);
            if (root < 0) return null;
            try
            {
                var listing = new DiskListing(known);
                return listing.TryLookAgain(root, twins) && listing.TryCollectOpen(root, "") && listing.TryCollectChanged(root) ? listing.Sorted() : null;
            }
            finally
            {
                _ = NativeDisk.Close(root);
            }
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library older than the call
        }
    }

    /// <summary>Looks at the folders that are known, and at the files of those that are as they were; false where what is seen does not fit together.</summary>
    private bool TryLookAgain(int root, IReadOnlyList<FileEntry> twins)
    {
        for (var i = 0; i < _states.Length; i++)
        {
            var (path, was) = _known.Folders[i];
            if (TryStat(root, path, out var stat))
            {
                if (stat.Kind != DiskKind.Folder) return false;
                _states[i] = stat.Stamp == was ? FolderState.Same : FolderState.Changed;
                _folders.Add(new FolderEntry(path, stat.Stamp));
            }
            else if (!NativeDisk.HasFoundNothing || FolderOf(path.AsSpan(0, path.Length - 1)) is >= 0 and var above && _states[above] == FolderState.Same)
            {
                return false; // a folder that is as it was has the folders it had; a name that is no UTF-8 is not found again, either
            }
        }

        var twin = 0;
        foreach (var file in _known.Files)
        {
            if (FolderOf(file.Path) is not (>= 0 and var folder) || _states[folder] != FolderState.Same) continue;
            while (twin < twins.Count && string.CompareOrdinal(twins[twin].RelativePath, file.Path) < 0) twin++;
            if (twin < twins.Count && twins[twin].RelativePath == file.Path && file.LooksAs(twins[twin].Stamp))
            {
                _kept.Add(twins[twin]);
                continue;
            }

            if (!TryStat(root, file.Path, out var stat) || stat.Kind is DiskKind.Link or DiskKind.Folder) return false;
            _kept.Add(new FileEntry(file.Path, stat.Stamp.Length) { Stamp = stat.Stamp });
        }

        return true;
    }

    /// <summary>Lists the known folders that have changed.</summary>
    private bool TryCollectChanged(int root)
    {
        for (var i = 0; i < _states.Length; i++)
            if (_states[i] == FolderState.Changed && !TryCollect(root, _known.Folders[i].RelativePath)) return false;

        return true;
    }

    private bool TryCollect(int root, string path)
    {
        Span<byte> name = stackalloc byte[NativeDisk.LongestPath];
        if (!TryWrite(path, name)) return false;
        fixed (byte* start = name) return TryCollect(root, start, path);
    }

    /// <summary>Adds what is in a folder; what has gone since it was listed has no files.</summary>
    private bool TryCollect(int parent, byte* name, string prefix)
    {
        var folder = NativeDisk.OpenFolder(parent, name);
        if (folder < 0) return NativeDisk.HasFoundNothing;
        try
        {
            return TryCollectOpen(folder, prefix);
        }
        finally
        {
            _ = NativeDisk.Close(folder);
        }
    }

    private bool TryCollectOpen(int folder, string prefix)
    {
        var buffer = (byte*)NativeMemory.Alloc(Room);
        try
        {
            nint count;
            while ((count = NativeDisk.ReadFolder(folder, buffer, Room)) > 0)
                if (!TryCollect(folder, buffer, buffer + count, prefix)) return false;
            return count == 0; // below zero: the careful way tells why
        }
        finally
        {
            NativeMemory.Free(buffer);
        }
    }

    /// <summary>Adds what a part of a folder's listing names.</summary>
    private bool TryCollect(int folder, byte* entry, byte* end, string prefix)
    {
        for (; entry < end; entry += Unsafe.ReadUnaligned<ushort>(entry + LengthAt))
        {
            var name = entry + NameAt;
            var kind = entry[KindAt];
            if (kind == IsLink) return false;
            if (IsFolderItself(name)) continue;
            var relative = Below(prefix, name, kind == IsFolder);
            if (kind == IsFolder && IsLookedAt(relative)) continue;
            if (!NativeDisk.TryStat(folder, name, out var stat))
            {
                if (NativeDisk.HasFoundNothing) continue; // gone since it was listed
                return false;
            }

            if (stat.Kind == DiskKind.Link) return false;
            if (stat.Kind != DiskKind.Folder)
            {
                _listed.Add(new FileEntry(relative, stat.Stamp.Length) { Stamp = stat.Stamp });
                continue;
            }

            if (kind != IsFolder)
            {
                relative += "/"; // of a disk whose listings do not tell
                if (IsLookedAt(relative)) continue;
            }

            _folders.Add(new FolderEntry(relative, stat.Stamp)); // the stamp is older than the listing: who changes the folder meanwhile changes the stamp
            if (!TryCollect(folder, name, relative)) return false;
        }

        return true;
    }

    private FolderListing Sorted()
    {
        _listed.Sort(static (left, right) => string.CompareOrdinal(left.RelativePath, right.RelativePath));
        _folders.Sort(static (left, right) => string.CompareOrdinal(left.RelativePath, right.RelativePath));
        if (_kept.Count == 0) return new FolderListing(_listed, _folders);

        // into the gap behind those that are sorted already, the greatest first
        var (kept, listed) = (_kept.Count, _listed.Count);
        CollectionsMarshal.SetCount(_kept, kept + listed);
        var all = CollectionsMarshal.AsSpan(_kept);
        for (var at = all.Length - 1; listed > 0; at--)
            all[at] = kept > 0 && string.CompareOrdinal(all[kept - 1].RelativePath, _listed[listed - 1].RelativePath) > 0 ? all[--kept] : _listed[--listed];
        return new FolderListing(_kept, _folders);
    }

    /// <summary>True for a folder that is known and there, which is looked at by itself.</summary>
    private bool IsLookedAt(string path) => Find(path) is >= 0 and var found && _states[found] != FolderState.Gone;

    /// <summary>The number of the folder a path lies in; -1 for one that lies in the listed folder itself, or in none that is known.</summary>
    private int FolderOf(ReadOnlySpan<char> path) => path.LastIndexOf('/') is >= 0 and var slash ? Find(path[..(slash + 1)]) : -1;

    private int Find(ReadOnlySpan<char> folder)
    {
        var (low, high) = (0, _states.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (_known.Folders[middle].RelativePath.AsSpan().SequenceCompareTo(folder))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return -1;
    }

    private static bool TryStat(int root, string path, out DiskStat stat)
    {
        Span<byte> name = stackalloc byte[NativeDisk.LongestPath];
        stat = default;
        if (!TryWrite(path, name)) return false;
        fixed (byte* start = name) return NativeDisk.TryStat(root, start, out stat);
    }

    /// <summary>Writes a path as the system takes it; a folder without its slash, behind which a symbolic link would be followed.</summary>
    private static bool TryWrite(ReadOnlySpan<char> path, Span<byte> name)
    {
        if (!Encoding.UTF8.TryGetBytes(path.TrimEnd('/'), name[..^1], out var length)) return false;
        name[length] = 0;
        return true;
    }

    private static string Below(string prefix, byte* name, bool isFolder)
    {
        var bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
        Span<char> text = stackalloc char[NativeDisk.LongestName];
        if (bytes.Length > text.Length) return prefix + Encoding.UTF8.GetString(bytes) + (isFolder ? "/" : "");
        return string.Concat(prefix, text[..Encoding.UTF8.GetChars(bytes, text)], isFolder ? "/" : "");
    }

    /// <summary>A folder lists itself and the one it is in.</summary>
    private static bool IsFolderItself(byte* name) => name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));

    /// <summary>What has become of a known folder.</summary>
    private enum FolderState : byte
    {
        /// <summary>It is not there.</summary>
        Gone,

        /// <summary>It has the names it had.</summary>
        Same,

        /// <summary>It must be listed.</summary>
        Changed,
    }
}
