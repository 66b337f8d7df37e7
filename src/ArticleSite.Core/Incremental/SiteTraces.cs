using System.Collections.Concurrent;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>How the files of the last site came to be: the pages by what they read, the assets by their sources, copies by what they are made of. Any number of threads may ask and add.</summary>
internal sealed class SiteTraces
{
    private const string Name = "pages";

    /// <summary>As many parts of a table are locked by themselves: threads seldom wait for each other.</summary>
    private const int ManyLocks = 128;

    private readonly Fingerprint _surroundings;
    private readonly long _moment;
    private readonly long _momentBefore;
    private readonly Dictionary<string, PageTrace> _pages;
    private readonly Dictionary<string, AssetTrace> _assets;
    private readonly ConcurrentDictionary<string, PageTrace> _pagesNow = new(ManyLocks, 1024, StringComparer.Ordinal);
    private readonly Dictionary<string, MadeTrace> _made;
    private readonly ConcurrentDictionary<string, AssetTrace> _assetsNow = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MadeTrace> _madeNow = new(StringComparer.Ordinal);

    private bool? _hasLostAddress;

    private SiteTraces(Fingerprint surroundings, long moment, long momentBefore, Dictionary<string, PageTrace> pages, Dictionary<string, AssetTrace> assets, Dictionary<string, MadeTrace> made) =>
        (_surroundings, _moment, _momentBefore, _pages, _assets, _made) = (surroundings, moment, momentBefore, pages, assets, made);

    /// <summary>True when no page has a trace: none was written, or what all pages are rendered in is another.</summary>
    public bool IsEmpty => _pages.Count == 0;

    /// <summary>What is known of the last site.</summary>
    /// <param name="folder">The cache's folder.</param>
    /// <param name="surroundings">What all pages are rendered in and no page reads: traces of others are as good as none.</param>
    /// <param name="moment">The disk's clock when this build began, in nanoseconds.</param>
    public static SiteTraces Read(CacheFolder folder, Fingerprint surroundings, long moment)
    {
        Dictionary<string, PageTrace> pages = new(StringComparer.Ordinal);
        Dictionary<string, AssetTrace> assets = new(StringComparer.Ordinal);
        Dictionary<string, MadeTrace> made = new(StringComparer.Ordinal);
        if (folder.Read(Name) is not { } from || from.Print() != surroundings) return new SiteTraces(surroundings, moment, 0, pages, assets, made);
        var before = from.Long();
        var words = WordTable.Read(from);
        for (var left = from.Count(); left > 0; left--) pages[from.Text()] = ReadPage(from, words);
        for (var left = from.Count(); left > 0; left--) assets[from.Text()] = AssetTrace.Read(from);
        for (var left = from.Count(); left > 0; left--) made[from.Text()] = MadeTrace.Read(from);
        return new SiteTraces(surroundings, moment, before, pages, assets, made) { AddressesBefore = from.List(static reader => reader.Text()) };
    }

    /// <summary>The addresses that pages of the last site could lead to.</summary>
    public EquatableArray<string> AddressesBefore { get; private init; } = [];

    /// <summary>Those of this one.</summary>
    public EquatableArray<string> Addresses { get; set; } = [];

    /// <summary>True when an address of the last site is none of this one: pages that lead there have to be looked at again.</summary>
    public bool HasLostAddress => _hasLostAddress ??= !AddressesBefore.ToHashSet(StringComparer.Ordinal).IsSubsetOf(Addresses);

    /// <summary>How a page came to be; null when that is not known.</summary>
    public PageTrace? Of(string path) => _pages.GetValueOrDefault(path);

    /// <summary>Keeps how a page came to be.</summary>
    public void Keep(string path, PageTrace trace) => _pagesNow[path] = trace;

    /// <summary>The content of an asset, when its source's stamp says that it is unchanged.</summary>
    public AssetTrace? Of(SourceFile asset) =>
        _assets.TryGetValue(asset.Name, out var known) && known.Source == asset.Path && known.Stamp == asset.Stamp && asset.Stamp.IsSettledAt(_momentBefore) ? known : null;

    /// <summary>Keeps the content of an asset.</summary>
    public void Keep(SourceFile asset, long length, string sha256) => _assetsNow[asset.Name] = new AssetTrace(asset.Path, asset.Stamp, length, sha256);

    /// <summary>How a file that is no page came to be; null when that is not known.</summary>
    public MadeTrace? OfMade(string path) => _made.GetValueOrDefault(path);

    /// <summary>Keeps how a file came to be.</summary>
    public void Keep(string path, MadeTrace trace) => _madeNow[path] = trace;

    /// <summary>Writes all that was kept.</summary>
    public void Write(CacheFolder folder)
    {
        var (words, pages) = (new WordTable(), new ByteWriter());
        foreach (var (path, trace) in _pagesNow)
        {
            pages.Text(path);
            WritePage(pages, trace, words);
        }

        var to = new ByteWriter();
        to.Print(_surroundings);
        to.Long(_moment);
        words.Write(to);
        to.Count((uint)_pagesNow.Count);
        to.Raw(pages.Written);
        to.Count((uint)_assetsNow.Count);
        foreach (var (path, trace) in _assetsNow)
        {
            to.Text(path);
            trace.Write(to);
        }

        to.Count((uint)_madeNow.Count);
        foreach (var (path, trace) in _madeNow)
        {
            to.Text(path);
            trace.Write(to);
        }

        to.List(Addresses, static (writer, address) => writer.Text(address));
        folder.Write(Name, to);
    }

    private static void WritePage(ByteWriter to, PageTrace trace, WordTable words)
    {
        to.Long((long)trace.Plan);
        to.Count((uint)trace.Templates.Count);
        foreach (var (name, print) in trace.Templates)
        {
            to.Count(words.NumberOf(name));
            to.Long((long)print);
        }

        to.Count((uint)trace.Members.Count);
        foreach (var (key, bits, print) in trace.Members)
        {
            to.Count(words.NumberOf(key));
            to.Long((long)bits);
            to.Long((long)print);
        }

        to.Optional(trace.Clock, PlaceCodec.Write);
        to.Long(trace.Length);
        to.Raw(Convert.FromHexString(trace.Sha256));
        to.Optional(trace.CleanIn, static (writer, print) => writer.Print(print));
    }

    private static PageTrace ReadPage(ByteReader from, WordTable words) => new()
    {
        Plan = (ulong)from.Long(),
        Templates = from.List(reader => new TemplateRead(words[reader.Count()], (ulong)reader.Long())),
        Members = from.List(reader => new MemberRead(words[reader.Count()], (ulong)reader.Long(), (ulong)reader.Long())),
        Clock = from.Optional(PlaceCodec.ReadInstant),
        Length = from.Long(),
        Sha256 = Convert.ToHexStringLower(from.Raw(32)),
        CleanIn = from.Optional(static reader => reader.Print()),
    };
}

/// <summary>The content of an asset.</summary>
/// <param name="Source">The file it is made of.</param>
/// <param name="Stamp">By what that is known to be unchanged.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
internal sealed record AssetTrace(SourcePath Source, FileStamp Stamp, long Length, string Sha256)
{
    public void Write(ByteWriter to)
    {
        to.Text(Source.Value);
        StampCodec.Write(to, Stamp);
        to.Long(Length);
        to.Raw(Convert.FromHexString(Sha256));
    }

    public static AssetTrace Read(ByteReader from) => new(new SourcePath(from.Text()), StampCodec.Read(from), from.Long(), Convert.ToHexStringLower(from.Raw(32)));
}

/// <summary>The content of a file that is made of some values and of nothing else.</summary>
/// <param name="Print">What tells the values apart.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
internal sealed record MadeTrace(Fingerprint Print, long Length, string Sha256)
{
    public void Write(ByteWriter to)
    {
        to.Print(Print);
        to.Long(Length);
        to.Raw(Convert.FromHexString(Sha256));
    }

    public static MadeTrace Read(ByteReader from) => new(from.Print(), from.Long(), Convert.ToHexStringLower(from.Raw(32)));
}
