using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>What axe-core says of pages, on a phone and a desktop, light and dark. Its script runs in the page, so scripts are on.</summary>
public sealed class AccessibilityTests(ExampleSite example, AdSite ads) : IClassFixture<AdSite>
{
    public static MatrixTheoryData<string, int, ColorScheme> Pages =>
        new([.. PageTests.Pages.Select(row => row.Data)], [390, 1280], [ColorScheme.Light, ColorScheme.Dark]);

    public static MatrixTheoryData<int, ColorScheme> Looks => new([390, 1280], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_of_the_example_has_a_fault(string path, int width, ColorScheme colors) =>
        Assert.Empty(await Faults(await example.Open(path, width, colors, hasScripts: true)));

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_with_creatives_a_paid_link_and_a_player_has_no_fault(int width, ColorScheme colors) =>
        Assert.Empty(await Faults(await ads.Open(width, colors: colors)));

    [Fact]
    public async Task A_fault_would_be_found()
    {
        var page = await example.Open("/", 390, hasScripts: true);
        await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x.png>')");

        Assert.Contains(await Faults(page), fault => fault.StartsWith("image-alt", StringComparison.Ordinal));
    }

    private static async Task<string[]> Faults(IPage page)
    {
        AxeResult result = await page.RunAxe();
        return [.. result.Violations.SelectMany(fault => fault.Nodes.Select(node => $"{fault.Id}: {node.Html}"))];
    }
}
