using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSite.Core.Render.Search;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>The search page: its results, its keys, and the words that the browser and the build must cut alike.</summary>
public sealed class SearchTests(SearchSite site) : IClassFixture<SearchSite>
{
    private const string FirstLink = ".search-results li:first-child a";

    private static readonly (string Query, string Title)[] s_queries =
    [
        ("webcam noise", "My Webcam Makes Noise"),
        ("cafe reseau sur", "Café Wi‑Fi: Réseau sûr"),
        ("strasse grosse andern", "Straße & Co.: Größe ändern"),
        ("GRÖSSE", "Straße & Co.: Größe ändern"),
        ("0xc1900101", "Error 0xC1900101: Stops After an Update"),
        ("keybaord noise", "My Keyboard Makes Noise"),
        ("الطابعة", "إصلاح الطابعة البطيئة"),
        ("打印", "打印机很慢"),
    ];

    [Fact]
    public async Task Every_title_typed_whole_finds_its_article_first()
    {
        Assert.True(SearchSite.Titles.Count >= 20);
        Assert.Empty(await Missed(SearchSite.Titles.Select(title => (title, title))));
    }

    [Fact]
    public async Task A_few_words_typed_as_people_type_find_the_article() => Assert.Empty(await Missed(s_queries));

    [Fact]
    public async Task The_box_in_the_header_leads_to_the_results()
    {
        var page = await site.Open("/", 1280, hasScripts: true);
        await page.Locator("#site-search-box").FillAsync("My Router Makes Noise");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(FirstLink)).ToHaveAttributeAsync("href", SearchSite.AddressOf("My Router Makes Noise"));
        Assert.StartsWith("/search/?q=My", new Uri(page.Url).PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_alone_lead_from_the_query_to_the_article()
    {
        var page = await site.Open("/search/", 1280, hasScripts: true);
        await page.Keyboard.TypeAsync("my scanner is slow"); // the field has the focus
        // a list shown while words were typed would be made anew under the keys that follow: what is said from here on is said of the last
        await page.EvaluateAsync("() => addEventListener('submit', () => document.querySelector('.search-status').textContent = '', true)");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("article");
        await Assertions.Expect(page.Locator(FirstLink)).ToHaveAttributeAsync("href", SearchSite.AddressOf("My Scanner Is Slow"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        // asked again and again: who waits for the navigation itself may come when it is over
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(SearchSite.AddressOf("My Scanner Is Slow")) + "$"));
        Assert.Equal("My Scanner Is Slow", await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task What_is_found_is_said_to_those_who_listen_and_nothing_found_too()
    {
        var page = await site.Open("/search/?q=webcam+noise", 1280, hasScripts: true);
        var status = page.GetByRole(AriaRole.Status);

        await Assertions.Expect(status).ToContainTextAsync("articles");
        await page.Locator("#site-search").FillAsync("qqqq");
        await Assertions.Expect(status).ToHaveTextAsync("Nothing was found.");
        Assert.Equal(0, await page.Locator(".search-results li").CountAsync());
    }

    [Fact]
    public async Task Results_have_no_fault() => Assert.Empty(await Axe.FaultsInEveryLook(await WithResults()));

    [Fact]
    public async Task Without_scripts_the_search_page_leads_to_the_archive()
    {
        var page = await site.Look("/search/", 390);
        await page.Locator("main noscript a").First.ClickAsync();

        Assert.Equal("/archives/", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task The_browser_cuts_and_folds_words_as_the_build_does()
    {
        var page = await site.Open("/search/", 390, hasScripts: true);
        var texts = Texts().ToArray();
        var there = await page.EvaluateAsync<string[]>("async texts => { const { words } = await import('/search.js'); return texts.map(text => words(text).join('|')); }", texts);
        var here = texts.Select(text => string.Join('|', SearchWords.Of(text)));

        Assert.Equal("", string.Join('\n', texts.Zip(there, here).Where(one => one.Second != one.Third).Select(one => $"{Codes(one.First)}: the browser says {Codes(one.Second)}, the build {Codes(one.Third)}")));

        static string Codes(string text) => string.Join(' ', text.Select(c => $"{(int)c:X4}"));
    }

    /// <summary>Every letter, digit and mark of the scripts that people write guides in, between two letters and alone; and texts of several.</summary>
    private static IEnumerable<string> Texts()
    {
        foreach (var (first, last) in (IEnumerable<(int, int)>)[(0x20, 0x24F), (0x2B0, 0x58F), (0x590, 0x77F), (0x900, 0xDFF), (0xE00, 0xEFF), (0x10A0, 0x10FF), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x3040, 0x30FF), (0x4E00, 0x4E3F), (0xAC00, 0xAC3F), (0xFB00, 0xFB06), (0xFF10, 0xFF5A)])
        {
            for (var code = first; code <= last; code++)
            {
                // the browser may know letters that are newer than this program
                if (char.GetUnicodeCategory((char)code) == UnicodeCategory.OtherNotAssigned) continue;
                yield return $"{(char)code}";
                yield return $"x{(char)code}y";
            }
        }

        foreach (var title in SearchSite.Titles) yield return title;
        yield return "TIẾNG VIỆT, Łódź, İSTANBUL ısı, ΕΛΛΆΣ, ŒUVRE Ærø, STRASSE/Straße, Cafe\u0301, naïve—co‑op, e.g. don't; C++ #5 v1.2.3 x86_64";
        yield return "الطَّابِعَة بطيئة، שָׁלוֹם עולם, हिन्दी में, ภาษาไทย USB 打印机driver一二三, 한국어 프린터, 😀emoji👍🏽";
        yield return new string('x', 40) + " " + new string('y', 41) + " " + new string('é', 40);
    }

    private async Task<IPage> WithResults()
    {
        var page = await site.Open("/search/?q=printer", 390, hasScripts: true);
        await page.Locator(FirstLink).WaitForAsync();
        return page;
    }

    private async Task<List<string>> Missed(IEnumerable<(string Query, string Title)> queries)
    {
        var page = await site.Open("/search/", 390, hasScripts: true);
        List<string> missed = [];
        foreach (var (query, title) in queries)
            if (await FirstFor(page, query) is var first && first != SearchSite.AddressOf(title)) missed.Add($"{query}: {first}");
        return missed;
    }

    /// <summary>The first result for a query; the address in the bar says when it belongs to this one.</summary>
    private static async Task<string?> FirstFor(IPage page, string query)
    {
        await page.EvaluateAsync("() => document.querySelector('.search-results').replaceChildren()");
        await page.Locator("#site-search").FillAsync(query);
        await page.Locator("#site-search").PressAsync("Enter");
        await page.Locator(FirstLink).WaitForAsync();
        return await page.Locator(FirstLink).GetAttributeAsync("href");
    }
}
