namespace ArticleSite.Core.Load;

/// <summary>What lies below a folder.</summary>
/// <param name="Files">Its files, sorted by relative path by code unit.</param>
/// <param name="Folders">The folders below it, sorted likewise with a slash at their ends; none where the disk does not tell when one was changed.</param>
public sealed record FolderListing(IReadOnlyList<FileEntry> Files, IReadOnlyList<FolderEntry> Folders);

/// <summary>A folder below a listed one.</summary>
/// <param name="RelativePath">Below the listed folder, with a slash at its end.</param>
/// <param name="Stamp">By what a later look tells that no name came to it or went from it.</param>
public readonly record struct FolderEntry(string RelativePath, FileStamp Stamp);

/// <summary>What an earlier look left of a folder.</summary>
/// <param name="Files">Its files, sorted by path.</param>
/// <param name="Folders">The folders below it, sorted by path. Where the stamp of one is not <see cref="FileStamp.None"/>, its files were all of those here while it had that stamp.</param>
public sealed record KnownFolder(IReadOnlyList<KnownFile> Files, IReadOnlyList<FolderEntry> Folders)
{
    /// <summary>Nothing is known.</summary>
    public static KnownFolder Nothing { get; } = new([], []);
}

/// <summary>A file as an earlier look found it. When names of it were added or taken away is not asked: hard links come and go in the folders of a site.</summary>
/// <param name="Path">Below the folder it was found in.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">When its content was last written, in nanoseconds.</param>
/// <param name="Identity">Its number on the disk.</param>
public record KnownFile(string Path, long Length, long Modified, long Identity)
{
    /// <summary>True when a file that looks so is this one and has the content it had.</summary>
    public bool LooksAs(FileStamp stamp) => stamp.Identity == Identity && Identity != 0 && stamp.Length == Length && stamp.Modified == Modified;
}
