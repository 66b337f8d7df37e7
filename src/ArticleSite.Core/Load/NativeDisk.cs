using System.Runtime.InteropServices;

namespace ArticleSite.Core.Load;

/// <summary>The three calls to the operating system that .NET does not offer: swap two folders, and give a file a second name.</summary>
internal static partial class NativeDisk
{
    private const int CurrentFolder = -100; // AT_FDCWD, fcntl.h
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

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int leftFolder, string left, int rightFolder, string right, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameXNp(string left, string right, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string path, string existing, nint security);
}
