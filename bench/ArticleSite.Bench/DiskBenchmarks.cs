using System.Security.Cryptography;
using ArticleSite.Core;
using ArticleSite.Core.Incremental;
using ArticleSite.Core.Load;
using ArticleSite.Core.Load.Languages;
using ArticleSite.Core.Publish;
using ArticleSite.Core.Text;
using BenchmarkDotNet.Attributes;

namespace ArticleSite.Bench;

/// <summary>What reading the cache and writing a site cost, on a real disk: that of ARTICLESITE_BENCH_DISK, else of the system's folder for temporary files.</summary>
[MemoryDiagnoser]
public class DiskBenchmarks
{
    private const int Pages = 1000;

    private readonly DiskFileSystem _disk = new();
    private readonly byte[][] _pages = [.. Enumerable.Range(0, Pages).Select(i => RandomNumberGenerator.GetBytes(12_000))];
    private readonly string _root = Path.Combine(Environment.GetEnvironmentVariable("ARTICLESITE_BENCH_DISK") ?? Path.GetTempPath(), $"articlesite-bench-{Environment.ProcessId}");
    private readonly BuildRequest _request;
    private EquatableArray<SourceFile> _files = [];
    private Fingerprint _rules;
    private int _round;

    public DiskBenchmarks() => _request = BenchSite.Request(_root);

    /// <summary>Builds a site, whose cache is read then.</summary>
    [GlobalSetup]
    public void Setup()
    {
        BenchSite.Put(_disk, _root);
        Thread.Sleep(TimeSpan.FromSeconds(3)); // files that have just been written are read whatever their stamps say
        var result = SitePipeline.Run(_request, _disk);
        if (result.Outcome != BuildOutcome.Succeeded) throw new InvalidOperationException($"the site cannot be built: {string.Join('\n', result.Findings.Take(3))}");
        var config = SiteConfigReader.Load(_request, _disk).Value!; // it has just been built by it
        var tree = Loader.Load(_request, config, _disk).Value!; // loading always gives a tree
        var words = WordsReader.Read(tree.Templates.Where(file => WordsReader.IsWords(file.Name)).Select(file => (file, Loader.Read(file, _request, _disk)))).Value!; // reading always gives words
        _rules = ReadingRulesPrint.Of(ReadingRules.Of(config) with { Words = words });
        _files = tree.Articles;
        if (ReadCache() != _files.Count) throw new InvalidOperationException($"{ReadCache()} of {_files.Count} articles are in the cache: it is not what is to be measured");
    }

    /// <summary>Every article as the last build read it.</summary>
    [Benchmark]
    public int ReadCache()
    {
        var folder = new CacheFolder($"{_root}/{CacheFolder.Name}", _disk, ProgramIdentity.Current, isWritten: false);
        using var cache = ArticleCache.Open(folder, _rules, moment: 0) ?? throw new InvalidOperationException("there is no cache to read");
        foreach (var file in _files)
            if (cache.ContentOf(file) is { } content) _ = cache.Find(file, content, _request);
        return cache.HitCount;
    }

    /// <summary>A first site of a thousand pages.</summary>
    [Benchmark]
    public int WriteSite() => Publish($"{_root}/first-{_round++}", 0);

    /// <summary>The same site again with ten new pages.</summary>
    [Benchmark]
    public int WriteSiteAgain() => Publish(_root + "/again", ++_round);

    /// <summary>Leaves nothing behind.</summary>
    [GlobalCleanup]
    public void CleanUp() => _disk.DeleteFolder(_root);

    private int Publish(string output, int round)
    {
        using var publisher = Publisher.Open(output, _disk);
        var written = 0;
        for (var i = 0; i < Pages; i++)
        {
            if (i < 10) BitConverter.TryWriteBytes(_pages[i], round);
            if (publisher.Add($"page-{i}/index.html", _pages[i])) written++;
        }

        publisher.Commit("bench");
        return written;
    }
}
