using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>The windows that the tests of a site have opened. The oldest are closed when new ones come: every open one makes all others slower.</summary>
internal sealed class OpenWindows
{
    /// <summary>More than one test has open.</summary>
    private const int Most = 6;

    private readonly ConcurrentQueue<IBrowserContext> _windows = [];

    /// <summary>Counts a window in.</summary>
    public async Task<IBrowserContext> Add(IBrowserContext window)
    {
        _windows.Enqueue(window);
        while (_windows.Count > Most && _windows.TryDequeue(out var oldest)) await oldest.CloseAsync();
        return window;
    }
}
