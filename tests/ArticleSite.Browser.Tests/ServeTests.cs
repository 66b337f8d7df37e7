using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>What an author sees of <c>articlesite serve</c>: nobody touches the browser after it has opened the page.</summary>
public sealed class ServeTests(Chromium chromium)
{
    private const string Overlay = "articlesite-findings";

    private static readonly string s_long = string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"Step {i} takes a while to read."));

    [Fact]
    public async Task A_changed_text_is_seen_where_the_reader_was()
    {
        await using var site = new ServedSite(Article("Press the red button."));
        var page = await site.Open(chromium);
        await Assertions.Expect(page.Locator(".article-body")).ToContainTextAsync("red button");
        await page.EvaluateAsync("scrollTo({ top: 700, behavior: 'instant' })"); // gliding, the reader would not be there yet

        site.Write("content/setup.md", Article("Press the blue button."));

        await Assertions.Expect(page.Locator(".article-body")).ToContainTextAsync("blue button");
        await page.WaitForFunctionAsync("scrollY === 700");
    }

    [Fact]
    public async Task A_broken_head_is_laid_over_the_page_with_its_line_and_goes_when_it_is_mended()
    {
        await using var site = new ServedSite(Article("Press the red button."));
        var page = await site.Open(chromium);

        site.Write("content/setup.md", "---\ntitle: Setup\ndate: [2026\n---\n\nPress the red button.\n");

        await Assertions.Expect(page.Locator(Overlay + " ol")).ToContainTextAsync("content/setup.md:3:");
        await Assertions.Expect(page.Locator(Overlay + " pre")).ToContainTextAsync("date: [2026");
        await Assertions.Expect(page.Locator(Overlay + " mark").First).ToContainTextAsync("^");
        await Assertions.Expect(page.Locator(Overlay + " a[href*='vscode://file/']").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".article-body")).ToContainTextAsync("red button"); // the last good page stays

        site.Write("content/setup.md", Article("Press the green button."));

        await Assertions.Expect(page.Locator(".article-body")).ToContainTextAsync("green button");
        await Assertions.Expect(page.Locator(Overlay + "[data-errors]:not([data-errors='0'])")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_style_sheet_is_swapped_in_the_page_that_stands()
    {
        await using var site = new ServedSite(Article("Press the red button."));
        site.Write("templates/static/site.css", "body { outline-color: rgb(1, 1, 1) }");
        var page = await site.Open(chromium);
        await page.WaitForFunctionAsync("getComputedStyle(document.body).outlineColor === 'rgb(1, 1, 1)'");
        await page.EvaluateAsync("scrollTo(0, 300); window.stood = true");

        site.Write("templates/static/site.css", "body { outline-color: rgb(2, 2, 2) }");

        await page.WaitForFunctionAsync("getComputedStyle(document.body).outlineColor === 'rgb(2, 2, 2)'");
        Assert.True(await page.EvaluateAsync<bool>("window.stood === true && scrollY === 300"));
    }

    private static string Article(string text) => $"---\ntitle: Setup\ndate: 2026-01-02\ndescription: How to set it up.\n---\n\n{text}\n\n{s_long}\n";
}
