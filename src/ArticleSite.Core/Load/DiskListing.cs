using System.IO.Enumeration;

namespace ArticleSite.Core.Load;

/// <summary>
/// Lists folders with one look at each file, which tells all of it. Where a symbolic link stands, or the system is none that can do
/// this, it says so and the careful way is gone.
/// </summary>
internal static class DiskListing
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <summary>Adds every file below a folder; false when a symbolic link stands in it or the system cannot tell.</summary>
    public static bool TryCollect(string folder, List<FileEntry> found) => OperatingSystem.IsLinux() && TryCollect(folder, "", found);

    private static bool TryCollect(string folder, string prefix, List<FileEntry> found)
    {
        foreach (var name in new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.FileName.ToString(), Everything))
        {
            var path = folder + "/" + name;
            if (!NativeDisk.TryStat(path, followsLinks: false, out var stat) || stat.Kind == DiskKind.Link) return false;
            if (stat.Kind != DiskKind.Folder) found.Add(new FileEntry(prefix + name, stat.Stamp.Length) { Stamp = stat.Stamp });
            else if (!TryCollect(path, prefix + name + "/", found)) return false;
        }

        return true;
    }
}
