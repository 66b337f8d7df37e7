using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>A site in the browser: windows of their own for tests that do something to a page, one for all that only look.</summary>
public abstract class TestedSite(Chromium browser) : IAsyncDisposable
{
    private IBrowserContext? _window;
    private IPage? _page;

    private protected abstract SiteFiles Files { get; }

    /// <summary>A page in a window of its own, without scripts unless asked for.</summary>
    public async Task<IPage> Open(string path, int width, ColorScheme colors = ColorScheme.Light, bool hasScripts = false) => await Open(Files, path, width, colors, hasScripts);

    /// <summary>A page freshly loaded into the window for looking, without scripts. The tests of one site run one after another.</summary>
    public async Task<IPage> Look(string path, int width, ColorScheme colors = ColorScheme.Light)
    {
        _window ??= await browser.OpenWindow(Files, width, colors, hasScripts: false);
        _page ??= await _window.NewPageAsync();
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = colors });
        await _page.SetViewportSizeAsync(width, 900);
        await _page.GotoAsync(SiteFiles.Origin + path);
        return _page;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_window is not null) await _window.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<IPage> Open(SiteFiles files, string path, int width, ColorScheme colors, bool hasScripts)
    {
        var page = await browser.Open(files, width, colors, hasScripts);
        await page.GotoAsync(SiteFiles.Origin + path);
        return page;
    }
}
