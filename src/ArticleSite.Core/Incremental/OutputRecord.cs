using ArticleSite.Core.Load;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What the last build left in an output folder and in the folder with the site before, which are nearly the same: a path stands in its file once.</summary>
/// <param name="Current">The output folder.</param>
/// <param name="Previous">The site before.</param>
internal sealed record OutputRecord(PublishedSite Current, PublishedSite Previous)
{
    /// <summary>Nothing is known.</summary>
    public static OutputRecord Unknown { get; } = new(PublishedSite.Unknown, PublishedSite.Unknown);

    /// <summary>That of an output folder.</summary>
    public static OutputRecord Read(CacheFolder? folder, string output)
    {
        if (folder?.Read(NameFor(output), isPooled: false) is not { } from) return Unknown;
        var (files, filesBefore) = ReadBoth(from, ReadFile);
        var (folders, foldersBefore) = ReadBoth(from, ReadFolder);
        return new OutputRecord(new PublishedSite(files, folders), new PublishedSite(filesBefore, foldersBefore));
    }

    public void Write(CacheFolder folder, string output) => folder.Write(NameFor(output), to =>
    {
        WriteBoth(to, Current.Files, Previous.Files, static file => file.Path, static (left, right) => left == right, Write);
        WriteBoth(to, Current.Folders, Previous.Folders, static folder => folder.RelativePath, static (_, _) => false, Write);
    });

    private static string NameFor(string output)
    {
        var to = new ByteWriter();
        to.Text(output);
        return $"output-{Fingerprint.Of(to).High:x16}";
    }

    /// <summary>Writes two lists that are sorted by path side by side.</summary>
    private static void WriteBoth<T>(ByteWriter to, IReadOnlyList<T> current, IReadOnlyList<T> before, Func<T, string> pathOf, Func<T, T, bool> areSame, Action<ByteWriter, T> write)
    {
        to.Count((uint)current.Count);
        to.Count((uint)before.Count);
        var (left, right) = (0, 0);
        while (left < current.Count || right < before.Count)
        {
            var order = left == current.Count ? 1 : right == before.Count ? -1 : string.CompareOrdinal(pathOf(current[left]), pathOf(before[right]));
            var place = order < 0 ? Place.Current : order > 0 ? Place.Before : areSame(current[left], before[right]) ? Place.SameInBoth : Place.Both;
            to.Text(pathOf(place == Place.Before ? before[right] : current[left]));
            to.Count((uint)place);
            if (place != Place.Before) write(to, current[left++]);
            if (place is Place.Before or Place.Both) write(to, before[right]);
            if (place != Place.Current) right++;
        }
    }

    private static (List<T> Current, List<T> Before) ReadBoth<T>(ByteReader from, Func<ByteReader, string, T> read)
    {
        var (count, countBefore) = ((int)from.Count(), (int)from.Count());
        var (current, before) = (new List<T>(count), new List<T>(countBefore));
        while (current.Count < count || before.Count < countBefore)
        {
            var path = from.Text();
            var place = (Place)from.Count();
            if (place != Place.Before) current.Add(read(from, path));
            if (place != Place.Current) before.Add(place == Place.SameInBoth ? current[^1] : read(from, path));
        }

        return (current, before);
    }

    private static void Write(ByteWriter to, PublishedFile file)
    {
        to.Long(file.Length);
        to.Hash(file.Sha256);
        to.Long(file.Modified);
        to.Long(file.Identity);
    }

    private static PublishedFile ReadFile(ByteReader from, string path) => new(path, from.Long(), from.Hash(), from.Long(), from.Long());

    private static void Write(ByteWriter to, FolderEntry folder) => StampCodec.Write(to, folder.Stamp);

    private static FolderEntry ReadFolder(ByteReader from, string path) => new(path, StampCodec.Read(from));

    /// <summary>Which of the two folders has a path.</summary>
    private enum Place
    {
        /// <summary>The output folder.</summary>
        Current,

        /// <summary>The site before.</summary>
        Before,

        /// <summary>Both, with a value each.</summary>
        Both,

        /// <summary>Both, with the same value.</summary>
        SameInBoth,
    }
}
