using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Publish;

/// <summary>What a folder held when a build was done with it.</summary>
/// <param name="Files">Its files sorted by path, the manifest among them.</param>
/// <param name="Folders">The folders below it as they were found when the build began: one that the build has changed looks different since.</param>
internal sealed record PublishedSite(IReadOnlyList<PublishedFile> Files, IReadOnlyList<FolderEntry> Folders)
{
    /// <summary>Nothing is known.</summary>
    public static PublishedSite Unknown { get; } = new([], []);

    /// <summary>What a later look at the folder need not find out again.</summary>
    public KnownFolder Known => new(Files, Folders);

    /// <summary>
    /// The same, without what tells nothing later: a folder that had been changed shortly before it was looked at may have been changed
    /// once more and look the same.
    /// </summary>
    /// <param name="moment">The disk's clock before it was looked at, in nanoseconds.</param>
    public PublishedSite SettledAt(long moment)
    {
        List<FolderEntry> folders = new(Folders.Count);
        foreach (var folder in Folders) folders.Add(folder.Stamp.IsSettledAt(moment) ? folder : folder with { Stamp = FileStamp.None });
        return new PublishedSite(Files, folders);
    }
}

/// <summary>One file as a build left it. What is the same in the served site and in the one before is one object.</summary>
/// <param name="Path">In the output folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="Modified">When it was written, in nanoseconds.</param>
/// <param name="Identity">Its number on the disk.</param>
internal sealed record PublishedFile(string Path, long Length, FileHash Sha256, long Modified, long Identity) : KnownFile(Path, Length, Modified, Identity);
