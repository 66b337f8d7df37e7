using ArticleSite.Core.Load;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>
/// The last build that published: what it saw and what it said. When all of it is as it was, and the output folder is as it was
/// left, another build would do nothing but say the same again.
/// </summary>
internal sealed record LastBuild
{
    private const string Name = "last";

    /// <summary>What it found, which is long and seldom asked for: only when all that it saw is as it was.</summary>
    private const string SaidName = "said";

    /// <summary>What its findings say, which is longer: read only of those that are told.</summary>
    private const string WordsName = "said-words";

    /// <summary>For which later builds it holds.</summary>
    public required BuildValidity Validity { get; init; }

    /// <summary>All that it saw of the disk; null when nobody can tell later whether that is the same.</summary>
    public EquatableArray<Observation>? Seen { get; init; }

    /// <summary>What it said.</summary>
    public required BuildResult Result { get; init; }

    /// <summary>The result of a build when it would do nothing; null when there is something to do.</summary>
    /// <param name="request">What the build is told.</param>
    /// <param name="told">The fingerprint of that.</param>
    /// <param name="folder">The cache's folder.</param>
    /// <param name="inputs">The disk, for what is read; listings are kept for a build that has something to do.</param>
    /// <param name="files">The disk.</param>
    /// <param name="look">Begins to look at an output folder.</param>
    public static BuildResult? Repeat(BuildRequest request, Fingerprint told, CacheFolder folder, InputLog inputs, IFileSystem files, Func<string, OutputLook> look)
    {
        if (folder.Read(Name) is not { } from) return null;
        var last = LastLook.Read(from);
        if (!last.Validity.Holds(told, request.Clock)) return null;
        var looked = look(last.OutputFolder);
        byte[] memory = [];
        foreach (var seen in last.Seen)
            if (!seen.Holds(seen is ListingSeen ? inputs : files, ref memory)) return null;
        if (folder.Read(SaidName) is not { } said || said.Long() != last.Moment) return null;
        if (folder.OpenWhole(WordsName, last.WordsLength, last.WordsCheck) is not { } words) return null;
        var result = BuildResultCodec.Read(said, words);
        if (!looked.Current.IsAsLeft) return null;
        Settle(folder, last, inputs);
        return result;
    }

    /// <summary>After sources were copied all of them are young, and are read to be compared; once they are old enough the next build need not.</summary>
    private static void Settle(CacheFolder folder, LastLook last, InputLog inputs)
    {
        try
        {
            if (folder.IsWritten && last.Settled(inputs) is var settled && !ReferenceEquals(settled, last)) folder.Write(Name, to => LastLook.Write(to, settled));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // what is there holds as before: a build that has nothing to do does not fail for want of room
        }
    }

    /// <summary>Lets the next build find out anew what there is to do.</summary>
    public static void Forget(CacheFolder folder) => folder.Delete(Name);

    /// <summary>Keeps it for the next build.</summary>
    public void Write(CacheFolder folder, long moment)
    {
        Forget(folder);
        if (Seen is not { } all) return;
        using var words = new CheckedFile(folder.Create(WordsName));
        folder.Write(SaidName, said =>
        {
            said.Long(moment); // the three belong together
            BuildResultCodec.Write(said, words.To, Result);
        });
        words.Flush();
        var look = new LastLook
        {
            Validity = Validity,
            OutputFolder = Result.OutputFolder,
            Seen = all,
            Moment = moment,
            WordsLength = words.Length,
            WordsCheck = words.Check,
        };
        folder.Write(Name, to => LastLook.Write(to, look));
    }
}
