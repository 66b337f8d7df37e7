using System.Runtime.InteropServices;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>Keeps what a ranking of related articles leaves for the next one.</summary>
internal static class RelatedStateCodec
{
    /// <summary>Its file in the cache.</summary>
    public const string Name = "related";

    /// <summary>What the last build left; null when there is none.</summary>
    public static RelatedState? Read(CacheFolder folder)
    {
        if (folder.Read(Name) is not { } from) return null;
        return new RelatedState
        {
            Rules = (ulong)from.Long(),
            Keys = Numbers<ulong>(from),
            Asks = Numbers<ulong>(from),
            Rows = Numbers<ulong>(from),
            Thresholds = Numbers<double>(from),
            SeenStarts = Numbers<int>(from),
            Seen = Numbers<int>(from),
            ListStarts = Numbers<int>(from),
            Others = Numbers<int>(from),
            Scores = Numbers<double>(from),
            Texts = from.OptionalItem(ReadTexts),
        };
    }

    public static void Write(CacheFolder folder, RelatedState state) => folder.Write(Name, to =>
    {
        to.Long((long)state.Rules);
        Add(to, state.Keys);
        Add(to, state.Asks);
        Add(to, state.Rows);
        Add(to, state.Thresholds);
        Add(to, state.SeenStarts);
        Add(to, state.Seen);
        Add(to, state.ListStarts);
        Add(to, state.Others);
        Add(to, state.Scores);
        to.OptionalItem(state.Texts, Write);
    });

    private static TextState ReadTexts(ByteReader from) => new()
    {
        Titles = (ulong)from.Long(),
        Texts = Numbers<ulong>(from),
        SaidStarts = Numbers<int>(from),
        Said = Numbers<ulong>(from),
        SaidCounts = Numbers<int>(from),
        PairLefts = Numbers<ulong>(from),
        PairRights = Numbers<ulong>(from),
        Similarities = Numbers<double>(from),
    };

    private static void Write(ByteWriter to, TextState texts)
    {
        to.Long((long)texts.Titles);
        Add(to, texts.Texts);
        Add(to, texts.SaidStarts);
        Add(to, texts.Said);
        Add(to, texts.SaidCounts);
        Add(to, texts.PairLefts);
        Add(to, texts.PairRights);
        Add(to, texts.Similarities);
    }

    private static void Add<T>(ByteWriter to, T[] numbers)
        where T : unmanaged => to.Bytes(MemoryMarshal.AsBytes(numbers.AsSpan()));

    private static T[] Numbers<T>(ByteReader from)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(from.Bytes().Span).ToArray();
}
