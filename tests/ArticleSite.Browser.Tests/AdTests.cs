using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>A page with every kind of creative, a paid link and a player, as the theme of the program shows it.</summary>
public sealed class AdTests(AdSite site) : IClassFixture<AdSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_of_another_host_is_asked_for(bool hasScripts)
    {
        var page = await site.Open(1280, hasScripts);
        await page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.DoesNotContain(site.Asked, url => !url.EndsWith("/banner.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Axe_finds_no_fault() => Assert.Empty(await Axe.FaultsInEveryLook(await site.Open(390)));

    [Fact]
    public async Task The_player_comes_when_its_link_is_pressed()
    {
        var page = await site.Open(1280, hasScripts: false);
        var player = await page.RunAndWaitForRequestAsync(() => page.Locator(".video-embed").ContentFrame.GetByRole(AriaRole.Link).ClickAsync(), request => !request.Url.StartsWith(SiteFiles.Origin, StringComparison.Ordinal));

        Assert.StartsWith("https://www.youtube-nocookie.com/embed/abc123?autoplay=1", player.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_disclosure_comes_before_every_paid_link()
    {
        var page = await site.Open(390);
        var ups = await page.Locator("a[rel~=sponsored]").EvaluateAllAsync<bool[]>(
            "links => links.map(link => !!(document.querySelector('.disclosure').compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING))");

        Assert.True(ups.Length >= 3);
        Assert.All(ups, Assert.True);
        Assert.True(await page.Locator(".disclosure[role=note]").IsVisibleAsync());
    }

    [Fact]
    public async Task Every_creative_is_a_landmark_with_a_name_of_its_own_and_a_label_to_see()
    {
        var page = await site.Open(390);
        var names = await page.Locator("aside.promo").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))");

        Assert.True(names.Length >= 3);
        Assert.Equal(names.Distinct(), names);
        Assert.All(await page.Locator("aside.promo .promo-label").AllAsync(), async label => Assert.Equal("Advertisement", await label.InnerTextAsync()));
        Assert.Equal(0, await page.Locator("aside.promo img:not([alt]), aside.promo img[alt=''], iframe:not([title])").CountAsync());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task No_creative_makes_the_page_wider_than_the_phone(int width)
    {
        var page = await site.Open(width);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_picture_and_a_unit_have_their_room_before_they_load()
    {
        var page = await site.Open(1280);

        Assert.All(
            await page.Locator("aside.promo img, aside.promo ins").EvaluateAllAsync<double[]>("all => all.map(one => one.getBoundingClientRect().height)"),
            height => Assert.True(height > 70, $"{height} px"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task What_is_said_about_ads_can_be_read(ColorScheme colors)
    {
        var page = await site.Open(1280, colors: colors);

        foreach (var selector in (string[])[".disclosure", ".promo-label", ".paid-link-label"])
        {
            var contrast = await page.EvaluateAsync<double>(
                """
                selector => {
                  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
                  const luminance = color => {
                    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
                    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  let ground = document.querySelector(selector);
                  const ink = luminance(getComputedStyle(ground).color);
                  while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
                  const paper = luminance(getComputedStyle(ground).backgroundColor);
                  return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
                }
                """,
                selector);
            Assert.True(contrast >= 4.5, $"{selector}: {contrast}");
        }
    }
}
