using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>Counts over a folder of real articles, named by ARTICLESITE_CORPUS.</summary>
public sealed class AdCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_pasted_block_of_real_articles_is_known()
    {
        var folder = Environment.GetEnvironmentVariable("ARTICLESITE_CORPUS");
        Assert.SkipWhen(folder is null || !Directory.Exists(folder), "ARTICLESITE_CORPUS names no folder.");
        List<AdBlock> ads = [];
        List<string> unknown = [];
        SortedDictionary<string, int> findings = new(StringComparer.Ordinal);
        var entries = 0;
        foreach (var file in Directory.EnumerateFiles(folder!, "*.md").Order(StringComparer.Ordinal))
        {
            var source = SourceDecoder.Decode(new SourcePath(Path.GetFileName(file)), File.ReadAllBytes(file)).Value;
            if (source is null || FrontMatterReader.Read(source, new FrontMatterOptions(TimeZoneInfo.Utc)).Value is not { } draft) continue;
            var clean = AdStripper.Clean(draft, new AdRules());
            ads.AddRange(clean.Value!.Ads);
            entries += clean.Value.AlsoRead.Count;
            foreach (var finding in clean.Findings) findings[finding.Rule.Code] = findings.GetValueOrDefault(finding.Rule.Code) + 1;
            unknown.AddRange(clean.Value.Ads.Where(ad => ad.Kind == AdKind.Unknown).Select(ad => $"{source.Path}: {source.Slice(ad.Span)}"));
        }

        foreach (var group in ads.GroupBy(ad => $"{ad.Shape} {ad.Kind} {ad.Network}").OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{group.Key}: {group.Count()}, {group.Select(ad => ad.Key).Distinct().Count()} keys");
        foreach (var (code, count) in findings) output.WriteLine($"{code}: {count}");
        output.WriteLine($"also-read entries: {entries}");
        foreach (var text in unknown.Take(5)) output.WriteLine(text);

        Assert.Empty(unknown);
        Assert.All(ads.Where(ad => ad.Kind is AdKind.Banner or AdKind.VideoCreative or AdKind.Filler), ad => Assert.NotEqual("", ad.Key));
    }
}
