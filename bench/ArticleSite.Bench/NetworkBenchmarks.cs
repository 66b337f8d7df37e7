using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Load;
using BenchmarkDotNet.Attributes;

namespace ArticleSite.Bench;

/// <summary>
/// Recognising addresses, per address. The mix is that of articles full of pasted ads: of ten addresses five lead to the
/// site's own pages and pictures, two to vendors and documentation, one is a redirect of the site's own, one a click and
/// one a picture or pixel of a network. About 67 characters each.
/// </summary>
[MemoryDiagnoser]
public class NetworkBenchmarks
{
    private const int Count = 10_000;

    private static readonly AdRules s_rules = new() { OwnRedirects = [new OwnRedirect("tools.example.com", ["/*/download/", "/*/buy-now/"], ["/images/*"])] };

    private readonly PaidUrls _urls = new(s_rules);
    private readonly string[] _unknown = [.. Enumerable.Range(0, Count).Select(Unknown)];
    private readonly string[] _mixed = [.. Enumerable.Range(0, Count).Select(i => i % 10 < 7 ? Unknown(i) : Known(i))];

    /// <summary>Everything but the work itself.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var known = Mixed();
        if (Unmatched() != 0 || known != Count * 3 / 10) throw new InvalidOperationException($"{known} of {Count} addresses are known: these are not the addresses to measure.");
        var length = _mixed.Average(url => url.Length);
        if (length is < 62 or > 72) throw new InvalidOperationException($"An address has {length} characters on average: these are not the addresses to measure.");
    }

    /// <summary>Addresses that no network has.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Unmatched() => CountKnown(_unknown);

    /// <summary>Three of ten are known.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Mixed() => CountKnown(_mixed);

    private int CountKnown(string[] urls)
    {
        var known = 0;
        foreach (var url in urls)
            if (_urls.Recognise(url) is not null) known++;
        return known;
    }

    private static string Unknown(int i) => (i % 7) switch
    {
        0 => $"https://example-site.org/how-to-fix-printer-{i}-in-windows-11-step-by-step/",
        1 => $"https://tools.example.com/images/guides/printers/screenshot-of-the-settings-{i}.png",
        2 => $"https://network-of-sites.github.io/category/another-article-about-a-driver-{i}/",
        3 => $"https://support.vendor.com/en-us/kb/{i}/what-to-do-when-it-does-not-start?hl=en&page=2",
        4 => $"https://www.amazon.com/dp/B0{i}?th=1&psc=1",
        5 => $"https://images.cdn-of-pictures.com/photo-{i}?ixlib=rb-4.0.3&w=1080&utm_medium=referral",
        _ => $"https://www.youtube.com/watch?v=dQw4w9Wg{i}&t=10s",
    };

    private static string Known(int i) => (i / 10 % 6, i % 10) switch
    {
        (_, 7) => $"https://tools.example.com/driver-updater-{i}/download/",
        (0, 8) => $"https://secure.2checkout.com/order/checkout.php?PRODS=4{i}&QTY=1&AFFILIATE=123456&CART=1",
        (1, 8) => $"https://www.amazon.co.uk/gp/product/B0{i}/?tag=mysite-21",
        (_, 8) => $"https://brand.sjv.io/c/1234567/2{i}/19272?prodsku=shoes-{i}",
        (2, 9) => $"https://brand.pxf.io/i/1234567/2{i}/19272",
        _ => $"//a.impactradius-go.com/display-ad/19272-2{i}",
    };
}
