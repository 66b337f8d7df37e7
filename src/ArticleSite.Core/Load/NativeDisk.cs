using System.Runtime.InteropServices;

namespace ArticleSite.Core.Load;

/// <summary>
/// The calls to the operating system that .NET does not offer: swap two folders, give a file a second name, and tell all of a file's
/// state at once. A site is thousands of small files, so that writing one has a way of its own, too: three calls instead of the
/// eight of a .NET handle, which also asks for the file's kind, locks it and unlocks it.
/// </summary>
internal static partial class NativeDisk
{
    /// <summary>In the place of an open folder: paths are whole, or relative to the folder of the process. AT_FDCWD, fcntl.h.</summary>
    public const int CurrentFolder = -100;

    /// <summary>Bytes of the longest path the system takes, with the zero at its end. PATH_MAX, linux/limits.h.</summary>
    public const int LongestPath = 4096;

    /// <summary>Bytes of the longest name in a folder. NAME_MAX, linux/limits.h.</summary>
    public const int LongestName = 255;

    private const int OfTheFile = 0x1000;   // AT_EMPTY_PATH
    private const int NothingThere = 2;     // ENOENT, asm-generic/errno-base.h
    private const int NoFollow = 0x100;     // AT_SYMLINK_NOFOLLOW, fcntl.h
    private const uint BasicStats = 0x7FF;  // STATX_BASIC_STATS, linux/stat.h
    private const int ReadList = 0x80800;   // O_RDONLY | O_NONBLOCK | O_CLOEXEC of Linux: what has become a pipe since must not be waited for
    private const int WriteNewly = 0x80241;  // O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC of Linux, asm-generic/fcntl.h
    private const int ReadOnly = 0x80000;    // O_RDONLY | O_CLOEXEC of Linux
    private const int LeastMemory = 64 * 1024;
    private const int MostMemory = 1 << 29;
    private const uint FileMode = 0x1B6;     // 0666, less what the process masks
    private const uint FolderMode = 0x1FF;   // 0777, less what the process masks
    private const uint RenameExchange = 2;  // RENAME_EXCHANGE (renameat2(2)) and RENAME_SWAP (renamex_np(2)) share this value

    /// <summary>Swaps two paths in one step; false where the system or the file system cannot.</summary>
    public static bool TryExchange(string left, string right)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return RenameAt2(CurrentFolder, left, CurrentFolder, right, RenameExchange) == 0;
            if (OperatingSystem.IsMacOS()) return RenameXNp(left, right, RenameExchange) == 0;
            return false;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library older than the call
        }
    }

    /// <summary>Makes a hard link; false where the system or the file system cannot.</summary>
    public static bool TryLink(string existing, string path) =>
        OperatingSystem.IsWindows() ? CreateHardLink(path, existing, 0) : Link(existing, path) == 0;

    /// <summary>Reads a file into memory that grows as it must; false where that failed, or the system is another: .NET's own call tells why.</summary>
    public static unsafe bool TryRead(string path, ref byte[] memory, out int length)
    {
        length = 0;
        if (!OperatingSystem.IsLinux()) return false;
        var file = Open(path, ReadOnly, 0);
        if (file < 0) return false;
        var read = (nint)1;
        while (read > 0)
        {
            if (length > MostMemory) break;
            if (length == memory.Length) Array.Resize(ref memory, Math.Max(LeastMemory, memory.Length * 2));
            fixed (byte* start = memory) read = Read(file, start + length, (nuint)(memory.Length - length));
            if (read > 0) length += (int)read;
        }

        return (Close(file) == 0) & read == 0;
    }

    /// <summary>Writes a file; false where that failed, or the system is another: .NET's own call tells why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="stamp">By what it is known again; asked of the open file, so that its path is not looked up once more. Null where the system does not tell.</param>
    public static unsafe bool TryWrite(string path, ReadOnlySpan<byte> content, out FileStamp? stamp)
    {
        stamp = null;
        if (!OperatingSystem.IsLinux()) return false;
        var file = Open(path, WriteNewly, FileMode);
        if (file < 0) return false;
        var isWhole = true;
        fixed (byte* start = content)
        {
            for (var written = 0; isWhole && written < content.Length;)
            {
                var more = Write(file, start + written, (nuint)(content.Length - written));
                isWhole = more > 0;
                written += (int)more;
            }
        }

        if (TryStat(file, "", OfTheFile, out var stat)) stamp = stat.Stamp;
        return (Close(file) == 0) & isWhole;
    }

    /// <summary>Makes a folder in one that is there; false where there is one, or that failed, or the system is another.</summary>
    public static bool TryMakeFolder(string path) => OperatingSystem.IsLinux() && MakeFolder(path, FolderMode) == 0;

    /// <summary>What the system knows of a file; false where it has no statx(2) or no such file.</summary>
    public static bool TryStat(string path, bool followsLinks, out DiskStat stat) => TryStat(CurrentFolder, path, followsLinks ? 0 : NoFollow, out stat);

    private static unsafe bool TryStat(int folder, string path, int flags, out DiskStat stat)
    {
        stat = default;
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            Statx found;
            if (StatX(folder, path, flags, BasicStats, &found) != 0) return false;
            stat = found.ToStat();
            return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library older than the call
        }
    }

    /// <summary>What the system knows of a file in an open folder; of a symbolic link, not of where it leads. False where there is none.</summary>
    /// <exception cref="EntryPointNotFoundException">The C library is older than the call.</exception>
    public static unsafe bool TryStat(int folder, byte* name, out DiskStat stat)
    {
        Statx found;
        var isThere = StatX(folder, name, NoFollow, BasicStats, &found) == 0;
        stat = isThere ? found.ToStat() : default;
        return isThere;
    }

    /// <summary>True when the last call that failed found nothing of that name.</summary>
    public static bool HasFoundNothing => Marshal.GetLastPInvokeError() == NothingThere;

    /// <summary>Opens a folder to be listed; below zero where that failed.</summary>
    public static unsafe int OpenFolder(int parent, byte* name) => OpenAt(parent, name, ReadList, 0);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, Statx* result);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static unsafe partial int StatX(int folder, byte* path, int flags, uint mask, Statx* result);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static unsafe partial int OpenAt(int folder, byte* path, int flags, uint mode);

    /// <summary>The next part of an open folder's listing, as records of the kernel; zero at its end, below zero where that failed.</summary>
    [LibraryImport("libc", EntryPoint = "getdents64")]
    internal static unsafe partial nint ReadFolder(int folder, byte* buffer, nint room);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "read")]
    private static unsafe partial nint Read(int file, byte* memory, nuint length);

    [LibraryImport("libc", EntryPoint = "write")]
    internal static unsafe partial nint Write(int file, byte* content, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    internal static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "mkdir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFolder(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int leftFolder, string left, int rightFolder, string right, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameXNp(string left, string right, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string path, string existing, nint security);

    /// <summary>struct statx of linux/stat.h, the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public StatxTime Changed;

        [FieldOffset(112)]
        public StatxTime Modified;

        public readonly DiskStat ToStat() => new(
            (Mode & 0xF000) switch { 0x4000 => DiskKind.Folder, 0xA000 => DiskKind.Link, 0x8000 => DiskKind.File, _ => DiskKind.Other },
            new FileStamp((long)Size, Modified.Nanoseconds, Changed.Nanoseconds, (long)Inode));
    }

    /// <summary>struct statx_timestamp.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct StatxTime
    {
        public long Seconds;
        public uint Fraction;

        public readonly long Nanoseconds => Seconds * 1_000_000_000 + Fraction;
    }
}

/// <summary>What stands behind a path.</summary>
internal enum DiskKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, a socket, a device.</summary>
    Other,
}

/// <summary>What the system knows of a path.</summary>
internal readonly record struct DiskStat(DiskKind Kind, FileStamp Stamp);
