using ArticleSite.Core;
using ArticleSite.Core.Load;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>
/// The example site, built once into a temporary folder, and a headless Chromium. No server: every request is answered
/// from the folder, and requests to other hosts are refused, as tests use no network.
/// </summary>
public sealed class ExampleSite : IAsyncLifetime
{
    private const string Origin = "https://articlesite.example";

    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _output = Directory.CreateTempSubdirectory("articlesite-browser-").FullName.Replace('\\', '/') + "/public";
    private readonly OpenWindows _windows = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser's program; null where there is none.</summary>
    public static string? BrowserPath { get; } = Browsers.FirstOrDefault(File.Exists);

    /// <summary>Addresses the pages asked for on other hosts.</summary>
    public List<string> Refused { get; } = [];

    public async ValueTask InitializeAsync()
    {
        if (BrowserPath is null) return;
        var request = new BuildRequest
        {
            Root = Repository.Root,
            Clock = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
            Overrides = new Dictionary<string, string> { ["output"] = _output, ["base_url"] = Origin + "/" },
        };
        var result = SitePipeline.Run(request, new DiskFileSystem());
        Assert.True(result.Outcome == BuildOutcome.Succeeded, string.Join('\n', result.Findings.Select(finding => finding.Message)));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = BrowserPath, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(Path.GetDirectoryName(_output)!, recursive: true);
    }

    /// <summary>A page of the site in a window of a width, without scripts unless asked for.</summary>
    public async Task<IPage> Open(string path, int width, ColorScheme colors = ColorScheme.Light, bool hasScripts = false)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine (looked in " + string.Join(", ", Browsers) + ")");
        var context = await _windows.Add(await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = colors,
            JavaScriptEnabled = hasScripts,
        }));
        await context.RouteAsync("**/*", Answer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Origin + path);
        return page;
    }

    private async Task Answer(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        if (url.GetLeftPart(UriPartial.Authority) != Origin)
        {
            Refused.Add(route.Request.Url);
            await route.AbortAsync();
            return;
        }

        var file = _output + Uri.UnescapeDataString(url.AbsolutePath) + (url.AbsolutePath.EndsWith('/') ? "index.html" : "");
        if (File.Exists(file)) await route.FulfillAsync(new RouteFulfillOptions { Path = file });
        else await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }
}
