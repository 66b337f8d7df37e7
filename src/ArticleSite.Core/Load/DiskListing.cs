using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ArticleSite.Core.Load;

/// <summary>
/// Lists folders of Linux with one look at each file, which tells all of it, and none at folders, whose listing tells that they are
/// some: an output folder has one a page. Where a symbolic link stands, or the system is none that can do this, it says so and the
/// careful way is gone.
/// </summary>
internal static unsafe class DiskListing
{
    // struct linux_dirent64, getdents64(2): number, offset, length of the record, kind, name
    private const int LengthAt = 16;
    private const int KindAt = 18;
    private const int NameAt = 19;
    private const byte IsFolder = 4; // DT_DIR, dirent.h
    private const byte IsLink = 10;  // DT_LNK

    /// <summary>Bytes of a listing that are fetched at once: most folders are listed whole with one call.</summary>
    private const int Room = 32 * 1024;

    /// <summary>Adds every file below a folder; false when a symbolic link stands in it or the system cannot tell.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static bool TryCollect(string folder, List<FileEntry> found)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            fixed (byte* name = Encoding.UTF8.GetBytes(folder + "\0")) return TryCollect(NativeDisk.CurrentFolder, name, "", found);
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library older than the call
        }
    }

    private static bool TryCollect(int parent, byte* name, string prefix, List<FileEntry> found)
    {
        var folder = NativeDisk.OpenFolder(parent, name);
        if (folder < 0) return prefix.Length > 0 && NativeDisk.HasFoundNothing; // a folder that has gone since it was listed has no files
        var buffer = (byte*)NativeMemory.Alloc(Room);
        try
        {
            nint count;
            while ((count = NativeDisk.ReadFolder(folder, buffer, Room)) > 0)
                if (!TryCollect(folder, buffer, buffer + count, prefix, found)) return false;
            return count == 0; // below zero: the careful way tells why
        }
        finally
        {
            NativeMemory.Free(buffer);
            _ = NativeDisk.Close(folder);
        }
    }

    /// <summary>Adds what a part of a folder's listing names.</summary>
    private static bool TryCollect(int folder, byte* entry, byte* end, string prefix, List<FileEntry> found)
    {
        for (; entry < end; entry += Unsafe.ReadUnaligned<ushort>(entry + LengthAt))
        {
            var name = entry + NameAt;
            var kind = entry[KindAt];
            if (kind == IsLink) return false;
            if (IsFolderItself(name)) continue;
            var stat = default(DiskStat);
            if (kind != IsFolder && !NativeDisk.TryStat(folder, name, out stat))
            {
                if (NativeDisk.HasFoundNothing) continue; // gone since it was listed
                return false;
            }

            if (stat.Kind == DiskKind.Link) return false;
            var relative = prefix + Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
            if (kind != IsFolder && stat.Kind != DiskKind.Folder) found.Add(new FileEntry(relative, stat.Stamp.Length) { Stamp = stat.Stamp });
            else if (!TryCollect(folder, name, relative + "/", found)) return false;
        }

        return true;
    }

    /// <summary>A folder lists itself and the one it is in.</summary>
    private static bool IsFolderItself(byte* name) => name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));
}
