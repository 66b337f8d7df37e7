using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>One headless Chromium for all tests. A second one would not make two processors faster.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly ConcurrentDictionary<SiteFiles, OpenWindows> _windows = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser's program; null where there is none.</summary>
    public static string? Program { get; } = s_programs.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>An empty page in a window of its own, which is closed after some others of its site have been opened: the tests of a site run one after another, those of another beside them.</summary>
    internal async Task<IPage> Open(SiteFiles site, int width, ColorScheme colors, bool hasScripts)
    {
        var window = await OpenWindow(site, width, colors, hasScripts);
        await _windows.GetOrAdd(site, _ => new OpenWindows()).Add(window);
        return await window.NewPageAsync();
    }

    /// <summary>A window that stays open to the end.</summary>
    internal async Task<IBrowserContext> OpenWindow(SiteFiles site, int width, ColorScheme colors, bool hasScripts)
    {
        var window = await OpenWindow(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = colors, JavaScriptEnabled = hasScripts,
        });
        await window.RouteAsync("**/*", site.Answer);
        return window;
    }

    /// <summary>A window that asks this machine's servers itself.</summary>
    internal Task<IBrowserContext> OpenWindow(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine (looked in " + string.Join(", ", s_programs) + ")");
        return _browser!.NewContextAsync(options);
    }
}
