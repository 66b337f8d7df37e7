using System.Text;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Text;
using BenchmarkDotNet.Attributes;

namespace ArticleSite.Bench;

/// <summary>
/// Finding and taking apart all ad material of many articles, in memory, on one core. The articles are made up here; set
/// ARTICLESITE_BENCH_POSTS to a folder to measure real ones. Megabytes a second: the printed size by the time.
/// </summary>
[MemoryDiagnoser]
public class AdScanBenchmarks
{
    private readonly AdRules _rules = new();
    private SourceText[] _articles = [];

    /// <summary>Reads or makes the articles.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var folder = Environment.GetEnvironmentVariable("ARTICLESITE_BENCH_POSTS");
        var texts = folder is null ? Enumerable.Range(0, 500).Select(AdArticle.Text) : Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        _articles = [.. texts.Select((text, i) => new SourceText(new SourcePath($"{i}.md"), text))];
        Console.WriteLine($"// {_articles.Length} articles, {Bytes / 1e6:F1} MB of UTF-8, {Scan()} pieces");
    }

    /// <summary>Bytes of all articles.</summary>
    public long Bytes => _articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text));

    /// <summary>All of them once.</summary>
    [Benchmark]
    public int Scan()
    {
        var count = 0;
        foreach (var article in _articles) count += AdScanner.Scan(article, new TextSpan(0, article.Text.Length), _rules).Ads.Count;
        return count;
    }
}
