using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>Pages written from right to left, and what only this site has on its pages: a wide table, code, a callout, page numbers.</summary>
public sealed class ArabicTests(ArabicSite site) : IClassFixture<ArabicSite>
{
    public static TheoryData<string> Pages => [ArabicSite.Article, "/", "/page/2/", "/tags/", "/categories/", "/archives/", "/404.html"];

    [Theory]
    [InlineData(ArabicSite.Article)]
    [InlineData("/page/2/")]
    public async Task Axe_finds_no_fault(string path) => Assert.Empty(await Axe.FaultsInEveryLook(await site.Open(path, 390, hasScripts: true)));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone(string path)
    {
        var page = await site.Look(path, 320);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_page_is_turned_round()
    {
        var page = await site.Look(ArabicSite.Article, 1280);
        var name = await page.Locator(".site-name").BoundingBoxAsync();
        var menu = await page.Locator(".site-nav").BoundingBoxAsync();
        var step = await page.Locator(".article-body > ol > li").First.EvaluateAsync<string>("one => getComputedStyle(one).paddingRight");

        Assert.True(name!.X > menu!.X, "the name stands to the right of the menu");
        Assert.NotEqual("0px", step);
    }

    [Fact]
    public async Task Words_dates_and_numbers_are_in_the_language()
    {
        var page = await site.Look(ArabicSite.Article, 1280);

        Assert.Equal("2 يناير 2026", await page.Locator(".article-header time").First.InnerTextAsync());
        Assert.Equal("تحذير", await page.Locator(".markdown-alert-title").InnerTextAsync());
        Assert.DoesNotMatch("(?i)published|min read|related|archive|home|feed", await page.Locator("body").InnerTextAsync());
    }

    [Fact]
    public async Task A_wide_table_scrolls_by_keys_in_a_region_with_a_name()
    {
        var page = await site.Look(ArabicSite.Article, 390);
        var table = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "الجدول 1" });
        await table.FocusAsync();

        Assert.True(await table.EvaluateAsync<bool>("one => one === document.activeElement && one.scrollWidth > one.clientWidth"));
    }

    [Fact]
    public async Task Code_is_coloured_says_its_language_and_reads_from_left_to_right()
    {
        var page = await site.Look(ArabicSite.Article, 1280);
        var colors = await page.Locator(".code span").EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one).color)");

        Assert.True(colors.Distinct().Count() >= 3, string.Join(", ", colors));
        Assert.Equal("ltr", await page.Locator("pre").EvaluateAsync<string>("one => getComputedStyle(one).direction"));
        Assert.Equal("PowerShell", await page.Locator(".code").GetAttributeAsync("data-language"));
    }

    [Fact]
    public async Task Columns_stand_on_the_side_their_author_gave_them_and_the_policy_allows_no_style_attributes()
    {
        var page = await site.Look(ArabicSite.Article, 1280);

        Assert.Equal(["start", "center", "right", "left", "start"], await page.Locator(".article-body td").EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one).textAlign)"));
        Assert.DoesNotContain("unsafe-inline", await page.Locator("meta[http-equiv=Content-Security-Policy]").GetAttributeAsync("content"), StringComparison.Ordinal);
    }
}
