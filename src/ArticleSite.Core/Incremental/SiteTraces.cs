using System.Collections.Concurrent;
using ArticleSite.Core.Load;
using ArticleSite.Core.Render.Traces;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Incremental;

/// <summary>How the files of the last site came to be: the pages by what they read, the assets by their sources, copies by what they are made of. Any number of threads may ask and add.</summary>
internal sealed class SiteTraces
{
    /// <summary>Its file in the cache.</summary>
    public const string Name = "pages";

    /// <summary>Fewer words are not worth a second look.</summary>
    private const int MostSpareWords = 1024;

    private readonly Fingerprint _surroundings;
    private readonly Fingerprint? _setting;
    private readonly long _moment;
    private readonly WordTable _words;
    private readonly WrittenTraces _before;
    private readonly ConcurrentDictionary<string, PageTrace> _pagesNow = SharedTable.For<PageTrace>(expected: 0);
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _pagesKept = SharedTable.For<ReadOnlyMemory<byte>>(8192);
    private readonly ConcurrentDictionary<string, AssetTrace> _assetsNow = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MadeTrace> _madeNow = new(StringComparer.Ordinal);

    private readonly Known[] _unchanged;
    private readonly ulong[] _templates;

    private bool? _hasLostAddress;

    private SiteTraces(Fingerprint surroundings, Fingerprint? setting, long moment, WrittenTraces before)
    {
        (_surroundings, _setting, _moment, _before, _words) = (surroundings, setting, moment, before, before.Words);
        (_unchanged, _templates) = (new Known[_words.Count], new ulong[_words.Count]);
        if (setting is not null && setting == before.Setting) RecordsBefore = before.Records;
    }

    /// <summary>What is known of a record, by the number of its name: thousands of pages read the same ones.</summary>
    private enum Known : byte
    {
        Nothing,
        Unchanged,
        Changed,
    }

    /// <summary>True when no page has a trace: none was written, or what all pages are rendered in is another.</summary>
    public bool IsEmpty => _before.Pages.Count == 0;

    /// <summary>What told apart all that records could say, by their keys; empty when what all records are made by was another.</summary>
    public IReadOnlyDictionary<string, ulong> RecordsBefore { get; } = new Dictionary<string, ulong>();

    /// <summary>What is known of the last site.</summary>
    /// <param name="written">What the last build left; null for nothing.</param>
    /// <param name="surroundings">What all pages are rendered in and no page reads: traces of others are as good as none.</param>
    /// <param name="setting">What all records of articles are made by besides their articles; null when that cannot be told for certain.</param>
    /// <param name="moment">The disk's clock when this build began, in nanoseconds.</param>
    public static SiteTraces Of(WrittenTraces? written, Fingerprint surroundings, Fingerprint? setting, long moment) =>
        new(surroundings, setting, moment, written is not null && written.Surroundings == surroundings ? written : new WrittenTraces(surroundings));

    /// <summary>The addresses that pages of the last site could lead to.</summary>
    public EquatableArray<string> AddressesBefore => _before.Addresses;

    /// <summary>Those of this one.</summary>
    public EquatableArray<string> Addresses { get; set; } = [];

    /// <summary>True when an address of the last site is none of this one: pages that lead there have to be looked at again.</summary>
    public bool HasLostAddress => _hasLostAddress ??= !AddressesBefore.ToHashSet(StringComparer.Ordinal).IsSubsetOf(Addresses);

    /// <summary>How a page came to be; null when that is not known.</summary>
    public PageTrace? Of(string path) => _before.Pages.TryGetValue(path, out var trace) ? PageTraceCodec.Read(new ByteReader(trace), _words) : null;

    /// <summary>
    /// How a page came to be of which nothing can have changed: templates, records and what it says of itself have their numbers of the last build.
    /// The trace is looked through as it is written, and given without what was read. Null for a page that has to be compared.
    /// </summary>
    /// <param name="path">Of the page in the output folder.</param>
    /// <param name="ownPrint">What tells apart all that the page can say of itself now; null where that cannot be told.</param>
    /// <param name="tracer">Knows the templates and the time.</param>
    /// <param name="prints">Knows the records.</param>
    public PageTrace? Unchanged(string path, ulong? ownPrint, PageTracer tracer, RecordPrints prints)
    {
        if (!prints.AreComparable || ownPrint is null || !_before.Pages.TryGetValue(path, out var written)) return null;
        var from = new ByteReader(written);
        var plan = (ulong)from.Long();
        if (from.Optional(static reader => (ulong)reader.Long()) != ownPrint) return null;
        for (var count = from.Count(); count > 0; count--)
            if (TemplatePrint(from.Count(), tracer) != (ulong)from.Long()) return null;
        for (var count = from.Count(); count > 0; count--)
        {
            if (!IsUnchanged(from.Count(), prints)) return null;
            from.Raw(2 * sizeof(ulong));
        }

        var trace = PageTraceCodec.ReadOutcome(from, plan);
        return tracer.IsTime(trace.Clock) ? trace : null;
    }

    private ulong TemplatePrint(uint word, PageTracer tracer)
    {
        if (_templates[word] is not 0 and var known) return known;
        return _templates[word] = tracer.PrintOf(_words[word]);
    }

    private bool IsUnchanged(uint word, RecordPrints prints)
    {
        if (_unchanged[word] is not Known.Nothing and var known) return known == Known.Unchanged;
        var isUnchanged = PageTracer.IsOwn(_words[word]) || prints.IsUnchanged(_words[word]);
        _unchanged[word] = isUnchanged ? Known.Unchanged : Known.Changed;
        return isUnchanged;
    }

    /// <summary>Keeps how a page came to be.</summary>
    public void Keep(string path, PageTrace trace) => _pagesNow[path] = trace;

    /// <summary>Keeps that a page came to be as it did.</summary>
    public void KeepAsBefore(string path) => _pagesKept[path] = _before.Pages[path];

    /// <summary>The content of an asset, when its source's stamp says that it is unchanged.</summary>
    public AssetTrace? Of(SourceFile asset) =>
        _before.Assets.TryGetValue(asset.Name, out var known) && known.Source == asset.Path && known.Stamp == asset.Stamp && asset.Stamp.IsSettledAt(_before.Moment) ? known : null;

    /// <summary>Keeps the content of an asset.</summary>
    public void Keep(SourceFile asset, long length, FileHash sha256) => _assetsNow[asset.Name] = new AssetTrace(asset.Path, asset.Stamp, length, sha256);

    /// <summary>How a file that is no page came to be; null when that is not known.</summary>
    public MadeTrace? OfMade(string path) => _before.Made.GetValueOrDefault(path);

    /// <summary>Keeps how a file came to be.</summary>
    public void Keep(string path, MadeTrace trace) => _madeNow[path] = trace;

    /// <summary>Writes all that was kept.</summary>
    /// <param name="folder">The cache's folder.</param>
    /// <param name="records">The records that pages have read.</param>
    public void Write(CacheFolder folder, RecordPrints records)
    {
        var words = IsWasteful(records) ? new WordTable() : _words;
        if (words != _words)
        {
            foreach (var (path, trace) in _pagesKept) _pagesNow[path] = PageTraceCodec.Read(new ByteReader(trace), _words);
            _pagesKept.Clear();
        }

        // what is new first: it may have new words
        var (fresh, page) = (new ByteWriter(), new ByteWriter());
        foreach (var (path, trace) in _pagesNow)
        {
            page.Clear();
            PageTraceCodec.Write(page, trace, words);
            fresh.Text(path);
            fresh.Bytes(page.Written);
        }

        folder.Write(Name, to => Write(to, words, fresh, records));
    }

    private void Write(ByteWriter to, WordTable words, ByteWriter fresh, RecordPrints records)
    {
        to.Print(_surroundings);
        to.Long(_moment);
        to.Optional(_setting, static (writer, print) => writer.Print(print));
        words.Write(to);
        to.Count((uint)(_pagesKept.Count + _pagesNow.Count));
        to.Raw(fresh.Written);
        foreach (var (path, trace) in _pagesKept)
        {
            to.Text(path);
            to.Bytes(trace.Span);
        }

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
        WriteRecords(to, words, records);
    }

    /// <summary>What tells apart all that each record can say now.</summary>
    private static void WriteRecords(ByteWriter to, WordTable words, RecordPrints records)
    {
        var prints = new ulong?[words.Count];
        var count = 0u;
        for (var i = 0; i < prints.Length; i++)
            if ((prints[i] = records.Of(words[(uint)i])) is not null) count++;
        to.Count(count);
        for (var i = 0; i < prints.Length; i++)
        {
            if (prints[i] is not { } print) continue;
            to.Count((uint)i);
            to.Long((long)print);
        }
    }

    /// <summary>True when most words are of records that are no more.</summary>
    private bool IsWasteful(RecordPrints records) => _words.Count > MostSpareWords && Enumerable.Range(0, _words.Count).Count(i => records.Of(_words[(uint)i]) is null) > _words.Count / 2;
}
