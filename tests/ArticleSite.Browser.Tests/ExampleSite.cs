using ArticleSite.Core;
using ArticleSite.Core.Load;

namespace ArticleSite.Browser.Tests;

/// <summary>The example site, built once into a temporary folder.</summary>
public sealed class ExampleSite : TestedSite
{
    private readonly string _output = Directory.CreateTempSubdirectory("articlesite-browser-").FullName.Replace('\\', '/') + "/public";

    public ExampleSite(Chromium browser)
        : base(browser)
    {
        Files = new SiteFiles(path => File.Exists(_output + path) ? File.ReadAllBytes(_output + path) : null);
        if (Chromium.Program is null) return;
        var request = new BuildRequest
        {
            Root = Repository.Root,
            Clock = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
            Overrides = new Dictionary<string, string> { ["output"] = _output, ["base_url"] = SiteFiles.Origin + "/" },
        };
        var result = SitePipeline.Run(request, new DiskFileSystem());
        Assert.True(result.Outcome == BuildOutcome.Succeeded, string.Join('\n', result.Findings.Select(finding => finding.Message)));
    }

    /// <summary>Addresses the pages asked for on other hosts.</summary>
    public IReadOnlyList<string> Refused => Files.Refused;

    private protected override SiteFiles Files { get; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_output)!, recursive: true);
    }
}
