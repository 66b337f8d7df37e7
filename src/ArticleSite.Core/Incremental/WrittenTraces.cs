using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>What the last build left of <see cref="SiteTraces"/>: it takes its time to read, and can be read before anything is known of this build.</summary>
/// <param name="surroundings">What all pages were rendered in.</param>
internal sealed class WrittenTraces(Fingerprint surroundings)
{
    /// <summary>What all pages were rendered in.</summary>
    public Fingerprint Surroundings => surroundings;

    /// <summary>The disk's clock when that build began, in nanoseconds.</summary>
    public long Moment { get; private init; }

    /// <summary>What all records of articles were made by besides their articles; null when that could not be told.</summary>
    public Fingerprint? Setting { get; private init; }

    /// <summary>Names of records and templates.</summary>
    public WordTable Words { get; private init; } = new();

    /// <summary>The traces of pages as they are written, by paths.</summary>
    public Dictionary<string, ReadOnlyMemory<byte>> Pages { get; private init; } = [];

    /// <summary>Those of assets.</summary>
    public Dictionary<string, AssetTrace> Assets { get; private init; } = [];

    /// <summary>Those of files that are made of values.</summary>
    public Dictionary<string, MadeTrace> Made { get; private init; } = [];

    /// <summary>The addresses that pages could lead to.</summary>
    public EquatableArray<string> Addresses { get; private init; } = [];

    /// <summary>What told apart all that records could say.</summary>
    public Dictionary<string, ulong> Records { get; private init; } = [];

    /// <summary>What the last build left; null when there is nothing that can be used.</summary>
    public static WrittenTraces? Read(CacheFolder folder)
    {
        if (folder.Read(SiteTraces.Name, isPooled: false) is not { } from) return null;
        var surroundings = from.Print();
        var moment = from.Long();
        var setting = from.Optional(static reader => reader.Print());
        var words = WordTable.Read(from);
        var pages = Table(from, static reader => reader.Bytes());
        var assets = Table(from, AssetTrace.Read);
        var made = Table(from, MadeTrace.Read);
        var addresses = from.List(static reader => reader.Text());
        var count = (int)from.Count();
        Dictionary<string, ulong> records = new(count, StringComparer.Ordinal);
        for (; count > 0; count--) records[words[from.Count()]] = (ulong)from.Long();
        return new WrittenTraces(surroundings) { Moment = moment, Setting = setting, Words = words, Pages = pages, Assets = assets, Made = made, Addresses = addresses, Records = records };
    }

    private static Dictionary<string, T> Table<T>(ByteReader from, Func<ByteReader, T> read)
    {
        var count = (int)from.Count();
        Dictionary<string, T> table = new(count, StringComparer.Ordinal);
        for (; count > 0; count--) table[from.Text()] = read(from);
        return table;
    }
}
