using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>
/// Counts over real articles where they lie beside the repository, else over the articles of the example site; ARTICLESITE_CORPUS
/// names another folder.
/// </summary>
public sealed class AdCorpusTests(ITestOutputHelper output)
{
    private static readonly string s_sample = Path.Combine(Repository.Root, "..", "shared", "corpus", "sample");

    [Fact]
    public void Every_pasted_block_of_real_articles_is_known()
    {
        var folder = Environment.GetEnvironmentVariable("ARTICLESITE_CORPUS") ?? (Directory.Exists(s_sample) ? s_sample : Path.Combine(Repository.Root, "content"));
        List<AdBlock> ads = [];
        List<string> unknown = [];
        var entries = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var source = SourceDecoder.Decode(new SourcePath(Path.GetFileName(file)), File.ReadAllBytes(file)).Value;
            if (source is null || FrontMatterReader.Read(source, new FrontMatterOptions(TimeZoneInfo.Utc)).Value is not { } draft) continue;
            var clean = AdStripper.Clean(draft, new AdRules());
            ads.AddRange(clean.Value!.Ads);
            entries += clean.Value.AlsoRead.Count;
            unknown.AddRange(clean.Value.Ads.Where(ad => ad.Kind == AdKind.Unknown).Select(ad => $"{source.Path}: {source.Slice(ad.Span)}"));
        }

        var counts = ads.GroupBy(ad => $"{ad.Shape} {ad.Kind} {ad.Network}".TrimEnd()).ToDictionary(group => group.Key, group => group.Count());
        foreach (var (group, count) in counts.OrderBy(count => count.Key, StringComparer.Ordinal)) output.WriteLine($"{group}: {count}");
        output.WriteLine($"also-read entries: {entries}");

        Assert.NotEmpty(ads);
        Assert.Empty(unknown);
        Assert.All(ads.Where(ad => ad.Kind is AdKind.Banner or AdKind.VideoCreative or AdKind.Filler), ad => Assert.NotEqual("", ad.Key));
        if (folder == s_sample) AssertSample(counts, entries);
    }

    /// <summary>The counts of the sample as an independent count of its articles has them.</summary>
    private static void AssertSample(Dictionary<string, int> counts, int entries)
    {
        Assert.Equal(461, counts["MarkerBlock Banner impact"]);
        Assert.Equal(414, counts["MarkerBlock Filler youtube"]);
        Assert.Equal(88, counts["MarkerBlock VideoCreative impact"]);
        Assert.Equal(485, counts["AdSenseUnit AdUnit adsense"]);
        Assert.Equal(9, counts["Loose Banner avangate"]);
        Assert.Equal(28, counts["Loose EditorialEmbed youtube"]);
        Assert.Equal(3658, entries);
    }
}
