using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What the last build saw, by which the next one tells whether there is anything to do.</summary>
internal sealed record LastLook
{
    /// <summary>For which later builds what it said holds.</summary>
    public required BuildValidity Validity { get; init; }

    /// <summary>Where it published, a whole path.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>All that it saw of the disk.</summary>
    public required EquatableArray<Observation> Seen { get; init; }

    /// <summary>The disk's clock when it began; what it said has the same.</summary>
    public required long Moment { get; init; }

    /// <summary>How many bytes the words of its findings have.</summary>
    public required long WordsLength { get; init; }

    /// <summary>Their checksum.</summary>
    public required uint WordsCheck { get; init; }

    /// <summary>
    /// The same, with files known by how they look that were too young for that when they were read: all of it has just been found to be as
    /// it was, so what a file holds that has been left alone since is what was seen of it. Itself where there is none.
    /// </summary>
    /// <param name="inputs">Has listed all folders for this build.</param>
    public LastLook Settled(InputLog inputs)
    {
        var settledAlone = Seen.OfType<FileSeen>().Where(file => file.Stamp.IsBefore(inputs.YoungFrom)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var left = Seen.Where(seen => seen is not ContentSeen || !(inputs.HasSettled(seen.Path) || settledAlone.Contains(seen.Path))).ToList();
        if (left.Count == Seen.Count) return this;
        return this with { Seen = left.Select(seen => seen is ListingSeen ? ListingSeen.Of(seen.Path, inputs.ListFiles(seen.Path), inputs.YoungFrom) : seen).ToEquatableArray() };
    }

    public static LastLook Read(ByteReader from) => new()
    {
        Validity = BuildValidity.Read(from),
        OutputFolder = from.Text(),
        Seen = from.List(Observation.Read),
        Moment = from.Long(),
        WordsLength = from.Long(),
        WordsCheck = from.Check(),
    };

    public static void Write(ByteWriter to, LastLook look)
    {
        look.Validity.Write(to);
        to.Text(look.OutputFolder);
        to.List(look.Seen, Observation.Write);
        to.Long(look.Moment);
        to.Long(look.WordsLength);
        to.Check(look.WordsCheck);
    }
}
