using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>One thing a build saw of the disk, to be looked at again. A closed set.</summary>
/// <param name="Path">The file or folder.</param>
internal abstract record Observation(string Path)
{
    /// <summary>True when it is as it was.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="memory">Takes what is read, of one after the other.</param>
    public abstract bool Holds(IFileSystem files, ref byte[] memory);

    public static void Write(ByteWriter to, Observation seen)
    {
        to.Text(seen.Path);
        switch (seen)
        {
            case FileSeen file:
                to.Count(0);
                StampCodec.Write(to, file.Stamp);
                break;
            case ListingSeen listing:
                to.Count(1);
                to.Print(listing.Print);
                to.Long(listing.YoungFrom);
                break;
            case ExistenceSeen existence:
                to.Count(2);
                to.Bool(existence.IsFolder);
                to.Bool(existence.IsThere);
                break;
            case ContentSeen content:
                to.Count(3);
                to.Print(content.Print);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(seen), seen, "not an observation");
        }
    }

    public static Observation Read(ByteReader from)
    {
        var path = from.Text();
        return from.Count() switch
        {
            0 => new FileSeen(path, StampCodec.Read(from)),
            1 => new ListingSeen(path, from.Print(), from.Long()),
            2 => new ExistenceSeen(path, from.Bool(), from.Bool()),
            3 => new ContentSeen(path, from.Print()),
            var other => throw new InvalidDataException($"no observation has the mark {other}"),
        };
    }
}

/// <summary>A file was read.</summary>
internal sealed record FileSeen(string Path, FileStamp Stamp) : Observation(Path)
{
    public override bool Holds(IFileSystem files, ref byte[] memory) => Stamp != FileStamp.None && files.StampOf(Path) == Stamp;
}

/// <summary>
/// A folder was listed: which files it has, and how each looks. How a young one looks says nothing, as it may be written again and look
/// the same; its content is seen apart.
/// </summary>
/// <param name="Path">The folder.</param>
/// <param name="Print">The fingerprint of the listing.</param>
/// <param name="YoungFrom">From when on a file was young.</param>
internal sealed record ListingSeen(string Path, Fingerprint Print, long YoungFrom) : Observation(Path)
{
    public override bool Holds(IFileSystem files, ref byte[] memory) => Of(Path, files.ListFiles(Path), YoungFrom) == this;

    public static ListingSeen Of(string path, IReadOnlyList<FileEntry> entries, long youngFrom)
    {
        const int roomForEach = 128;
        var to = new ByteWriter(256 + entries.Count * roomForEach);
        foreach (var entry in entries)
        {
            to.Text(entry.RelativePath);
            to.Bool(entry.LinksOutside);
            StampCodec.Write(to, entry.Stamp.IsBefore(youngFrom) ? entry.Stamp : FileStamp.None);
        }

        return new ListingSeen(path, Fingerprint.Of(to), youngFrom);
    }
}

/// <summary>It was asked whether something is there.</summary>
internal sealed record ExistenceSeen(string Path, bool IsFolder, bool IsThere) : Observation(Path)
{
    public override bool Holds(IFileSystem files, ref byte[] memory) => (IsFolder ? files.FolderExists(Path) : files.FileExists(Path)) == IsThere;
}

/// <summary>A file was read that the build itself may have written last: how it looks says nothing, so its content does. A missing one is as an empty one.</summary>
internal sealed record ContentSeen(string Path, Fingerprint Print) : Observation(Path)
{
    public override bool Holds(IFileSystem files, ref byte[] memory)
    {
        var length = files.FileExists(Path) ? files.ReadFile(Path, ref memory) : 0;
        return Fingerprint.Of(memory.AsSpan(0, length)) == Print;
    }
}
