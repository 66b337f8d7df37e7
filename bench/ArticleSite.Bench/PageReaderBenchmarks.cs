using System.Text;
using ArticleSite.Core.Check.Pages;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using BenchmarkDotNet.Attributes;

namespace ArticleSite.Bench;

/// <summary>
/// Reading finished pages tag by tag, in memory, on one core. Set ARTICLESITE_BENCH_PAGES to the folder of a built site and
/// ARTICLESITE_BENCH_BASE to its base URL to measure its pages; else one made-up page is read 500 times.
/// </summary>
[MemoryDiagnoser]
public class PageReaderBenchmarks
{
    private byte[][] _pages = [];
    private PageReader? _reader;

    /// <summary>Reads or makes the pages.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var folder = Environment.GetEnvironmentVariable("ARTICLESITE_BENCH_PAGES");
        var baseUrl = BaseUrl.TryParse(Environment.GetEnvironmentVariable("ARTICLESITE_BENCH_BASE") ?? "https://example.com/")!; // an address
        var files = folder is null ? [] : Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        _pages = folder is null ? [.. Enumerable.Repeat(Encoding.UTF8.GetBytes(MadeUp()), 500)] : [.. files.Select(File.ReadAllBytes)];
        var urls = files.Select(file => "/" + Path.GetRelativePath(folder!, file).Replace("index.html", "", StringComparison.Ordinal)); // files come from a folder
        _reader = new PageReader(new PageTargets(urls.Select(path => new SiteUrl(path)), baseUrl), []);
        Console.WriteLine($"// {_pages.Length} pages, {_pages.Sum(page => (long)page.Length) / 1e6:F1} MB, {Read()} elements");
    }

    /// <summary>All of them once.</summary>
    [Benchmark]
    public int Read()
    {
        var count = 0;
        foreach (var page in _pages)
        {
            _reader!.Read(page); // made in the set-up
            count += _reader.ElementCount;
        }

        return count;
    }

    private static string MadeUp()
    {
        var body = string.Concat(Enumerable.Range(1, 60).Select(i => $"<h2 id=\"part-{i}\">Part {i}</h2>\n<p>Press the <b>button</b> on the left, then see <a href=\"/part-{i}/\">the next part</a>.</p>\n<ul><li>one<li>two</ul>\n<img src=\"/picture-{i}.png\" alt=\"\" width=\"300\" height=\"200\">\n"));
        return $"<!doctype html><html lang=\"en\"><head><title>A page</title></head><body><main><h1>A page</h1>{body}</main></body></html>";
    }
}
