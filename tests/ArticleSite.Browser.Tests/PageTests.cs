using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

[Collection(ExampleTests.Name)]
public sealed class PageTests(ExampleSite site)
{
    private const string Article = "/link-product-key-to-online-account/";

    public static TheoryData<string> Pages => ["/", Article, "/tags/", "/tags/backup/", "/categories/", "/categories/os/windows-11/", "/search/", "/series/", "/series/keep-your-files/", "/archives/", "/archives/2026/", "/about/", "/404.html", "/printer-cartridge-offers/"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone(string path)
    {
        var page = await site.Look(path, 320);

        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 320, $"{path} is {width} px wide");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_has_one_heading_of_the_first_level_and_a_way_past_the_menu(string path)
    {
        var page = await site.Look(path, 1280);

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#site-main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
    }

    [Fact]
    public async Task Nothing_of_the_pasted_ads_reaches_the_reader()
    {
        var page = await site.Look(Article, 1280);

        Assert.Equal(0, await page.Locator(".adsbygoogle, img[width='0'], iframe").CountAsync());
        Assert.DoesNotContain(site.Refused, url => url.Contains("partner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steps_that_an_ad_had_cut_apart_are_one_list()
    {
        var page = await site.Look(Article, 1280);

        var lists = await page.Locator(".article-body ol").EvaluateAllAsync<int[]>("lists => lists.map(list => list.start)");
        Assert.NotEmpty(lists);
        Assert.All(lists, start => Assert.Equal(1, start));
    }

    [Fact]
    public async Task The_page_turns_dark_with_the_system_and_stays_readable()
    {
        var light = await Colors(await site.Look(Article, 1280));
        var dark = await Colors(await site.Look(Article, 1280, ColorScheme.Dark));

        Assert.True(light.Background > 0.8, $"light background has luminance {light.Background}");
        Assert.True(dark.Background < 0.1, $"dark background has luminance {dark.Background}");
        Assert.True(light.Contrast >= 7 && dark.Contrast >= 7, $"contrast is {light.Contrast} light, {dark.Contrast} dark");

        // relative luminance and contrast ratio as WCAG 2.2 defines them
        static async Task<(double Background, double Contrast)> Colors(IPage page)
        {
            var values = await page.EvaluateAsync<double[]>("""
                () => {
                  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
                  const luminance = color => {
                    canvas.fillStyle = color;
                    canvas.fillRect(0, 0, 1, 1);
                    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
                      .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const style = getComputedStyle(document.querySelector('.article-body p'));
                  return [luminance(getComputedStyle(document.body).backgroundColor), luminance(style.color)];
                }
                """);
            var (lighter, darker) = (values.Max(), values.Min());
            return (values[0], (lighter + 0.05) / (darker + 0.05));
        }
    }
}
