namespace ArticleSite.Browser.Tests;

/// <summary>What axe-core says of pages, on a phone and a wide screen, light and dark.</summary>
[Collection(ExampleTests.Name)]
public sealed class AccessibilityTests(ExampleSite example)
{
    [Theory]
    [MemberData(nameof(PageTests.Pages), MemberType = typeof(PageTests))]
    public async Task No_page_of_the_example_has_a_fault(string path) => Assert.Empty(await Axe.FaultsInEveryLook(await example.Open(path, 390, hasScripts: true)));

    [Fact]
    public async Task A_fault_would_be_found()
    {
        var page = await example.Open("/about/", 390, hasScripts: true);
        await page.EvaluateAsync("document.querySelector('main').append(Object.assign(new Image(), { src: 'x.png' })); document.querySelector('h1').style.color = 'light-dark(#000, #333)'");
        var faults = await Axe.FaultsInEveryLook(page);

        Assert.Contains(faults, fault => fault.StartsWith("390 px, light: image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("1280 px, dark: color-contrast", StringComparison.Ordinal));
    }
}
