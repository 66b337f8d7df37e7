using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>Reading an article: by keys alone, on paper, in the dark, with and without scripts.</summary>
[Collection(ExampleTests.Name)]
public sealed class ReadingTests(ExampleSite site)
{
    private const string Article = "/link-product-key-to-online-account/";
    private const string Background = "getComputedStyle(document.body).backgroundColor";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_button_turns_the_page_over_and_the_next_page_remembers(ColorScheme system)
    {
        var page = await site.Open(Article, 1280, system, hasScripts: true);
        var before = await page.EvaluateAsync<string>(Background);
        await page.Locator("#site-theme").ClickAsync();
        var after = await page.EvaluateAsync<string>(Background);
        await page.GotoAsync("https://articlesite.example/tags/");
        var next = await page.EvaluateAsync<string>(Background);
        await page.Locator("#site-theme").ClickAsync();

        Assert.NotEqual(before, after);
        Assert.Equal(after, next);
        Assert.Equal(before, await page.EvaluateAsync<string>(Background));
    }

    [Fact]
    public async Task What_was_chosen_is_there_when_the_page_is_first_painted()
    {
        var page = await site.Open(Article, 1280, hasScripts: true);
        await page.Locator("#site-theme").ClickAsync();
        await page.AddInitScriptAsync("requestAnimationFrame(function look() { if (!document.body) return requestAnimationFrame(look); window.firstSeen = getComputedStyle(document.documentElement).colorScheme; })");
        await page.ReloadAsync();

        Assert.Equal("dark", await page.EvaluateAsync<string>("window.firstSeen"));
    }

    [Fact]
    public async Task Without_scripts_the_system_decides_and_the_switch_turns_the_page_over()
    {
        var page = await site.Look(Article, 1280, ColorScheme.Dark);
        var before = await page.EvaluateAsync<string>(Background);
        await page.Locator("#site-theme").FocusAsync();
        await page.Keyboard.PressAsync("Space");

        Assert.Equal("rgb(20, 24, 26)", before);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Background));
    }

    [Fact]
    public async Task An_article_loads_no_script_and_has_one_of_at_most_500_bytes()
    {
        var page = await site.Look(Article, 1280);
        var scripts = await page.Locator("script:not([type='application/ld+json'])").EvaluateAllAsync<string[]>("all => all.map(one => one.src || one.textContent)");

        Assert.InRange(Assert.Single(scripts).Length, 1, 500);
    }

    [Fact]
    public async Task Keys_alone_lead_through_the_page_and_it_is_always_seen_where_they_are()
    {
        var page = await site.Open(Article, 1280, hasScripts: true);
        HashSet<string> seen = [];
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string[]?>("""
                () => {
                  const one = document.activeElement, style = getComputedStyle(one);
                  if (one === document.body) return null;
                  const frame = one.closest('.card') ? getComputedStyle(one.closest('.card')) : style;
                  return [one.closest('.skip-link, .site-nav, .site-name, .theme-toggle, .toc, .article-body, .related-articles, .site-footer, .share')?.classList[0] ?? '', style.outlineStyle, frame.outlineStyle];
                }
                """);
            if (at is null) break;
            Assert.True(at[1] != "none" || at[2] != "none", $"nothing shows where the keys are ({at[0]})");
            seen.Add(at[0]);
        }

        Assert.Superset(new HashSet<string> { "skip-link", "site-name", "site-nav", "theme-toggle", "article-body", "related-articles", "share", "site-footer" }, seen);
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_menu()
    {
        var page = await site.Look(Article, 1280);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("!!document.activeElement.closest('main')"));
    }

    [Fact]
    public async Task The_contents_are_closed_on_a_phone_and_stand_beside_the_text_on_a_wide_screen()
    {
        var phone = await site.Open(Article, 390);
        var wide = await site.Look(Article, 1280);

        Assert.False(await phone.Locator(".toc a").First.IsVisibleAsync());
        await phone.Locator(".toc summary").ClickAsync();
        Assert.True(await phone.Locator(".toc a").First.IsVisibleAsync());
        var body = await wide.Locator(".article-body").BoundingBoxAsync();
        var contents = await wide.Locator(".toc a").First.BoundingBoxAsync();
        Assert.True(contents!.X > body!.X + body.Width);
    }

    [Fact]
    public async Task The_contents_lead_to_the_sections_and_stay_in_sight()
    {
        var page = await site.Look(Article, 1280);
        var link = page.Locator(".toc a").Last;
        var id = (await link.GetAttributeAsync("href"))![1..];
        await link.ClickAsync();
        await Assertions.Expect(page.Locator("#" + id)).ToBeInViewportAsync();

        await Assertions.Expect(page.Locator(".toc")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_text_far_below_is_laid_out_when_the_reader_comes_to_it()
    {
        var page = await site.Look(Article, 390);
        var text = page.Locator(".article-body > :is(p, ul, ol) > *").Last;
        Assert.False(await text.EvaluateAsync<bool>("text => text.checkVisibility({ contentVisibilityAuto: true })"));

        await page.Locator(".article-footer").ScrollIntoViewIfNeededAsync();

        await Assertions.Expect(text).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_line_has_60_to_75_characters_on_a_wide_screen()
    {
        var page = await site.Look(Article, 1280);
        var perLine = await page.EvaluateAsync<double>("""
            () => {
              const lengths = [];
              for (const paragraph of document.querySelectorAll('.article-body > p')) {
                const range = document.createRange(), lines = [];
                range.selectNodeContents(paragraph);
                const count = new Set([...range.getClientRects()].map(line => Math.round(line.bottom / 6))).size;
                if (count >= 3) lengths.push(paragraph.textContent.length / (count - .5));
              }
              return lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
            }
            """);

        Assert.InRange(perLine, 60, 75);
    }

    [Fact]
    public async Task On_paper_there_is_the_article_alone_with_its_addresses_spelt_out()
    {
        var page = await site.Look(Article, 1280, ColorScheme.Dark);
        await page.EvaluateAsync("document.querySelector('.article-body p').insertAdjacentHTML('beforeend', ' <a href=https://other.example/x>elsewhere</a>')");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.All(
            (string[])[".site-header", ".site-footer", ".toc", ".related-articles", ".share"],
            selector => Assert.False(page.Locator(selector).First.IsVisibleAsync().GetAwaiter().GetResult(), selector));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Background));
        Assert.Contains("https://other.example/x", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.article-body a[href*=other]'), '::after').content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_read_as_steps()
    {
        var page = await site.Look(Article, 1280);
        var signs = await page.Locator(".article-body > ol > li").EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one, '::before').content)");

        Assert.NotEmpty(signs);
        Assert.All(signs, sign => Assert.Contains("counter", sign, StringComparison.Ordinal));
    }
}
