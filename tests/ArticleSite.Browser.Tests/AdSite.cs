using System.Buffers;
using ArticleSite.Core;
using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Parse;
using ArticleSite.Core.Render;
using ArticleSite.Core.Text;
using Microsoft.Playwright;

namespace ArticleSite.Browser.Tests;

/// <summary>One article with ads to be shown again, rendered with the theme of the repository and given to a browser; other hosts get no answer.</summary>
public sealed class AdSite : IAsyncLifetime
{
    private const string Origin = "https://articlesite.example";

    private const string Text = """
        Make room with [Acme Cleaner](https://acme.pxf.io/c/1/2/9), which does most of it by itself.

        ## First look what is large

        A few folders hold most of it: downloads, videos and the bin.

        Delete what you know. Leave what you do not.

        <iframe width="560" height="315" src="https://www.youtube.com/embed/abc123?si=x" title="YouTube video player" allow="autoplay"></iframe>

        ## Then the rest

        1. Open the settings.
        2. Choose **Storage**.

        That is all there is to it.
        """;

    private readonly OpenWindows _windows = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private byte[] _page = [];

    /// <summary>Addresses the page asked for on other hosts.</summary>
    public List<string> Asked { get; } = [];

    public async ValueTask InitializeAsync()
    {
        _page = Render();
        if (ExampleSite.BrowserPath is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExampleSite.BrowserPath, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    public async Task<IPage> Open(int width, bool hasScripts = true, ColorScheme colors = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine");
        Asked.Clear();
        var context = await _windows.Add(await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = colors, JavaScriptEnabled = hasScripts,
        }));
        await context.RouteAsync("**/*", Answer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Origin + "/make-room/");
        return page;
    }

    private async Task Answer(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        if (url.GetLeftPart(UriPartial.Authority) != Origin)
        {
            Asked.Add(route.Request.Url);
            await route.AbortAsync();
            return;
        }

        var file = Path.Combine(Repository.Root, "templates", "static", url.AbsolutePath.TrimStart('/'));
        if (url.AbsolutePath == "/make-room/") await route.FulfillAsync(new RouteFulfillOptions { BodyBytes = _page, ContentType = "text/html; charset=utf-8" });
        else if (File.Exists(file)) await route.FulfillAsync(new RouteFulfillOptions { Path = file });
        else await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }

    private static byte[] Render()
    {
        var config = new SiteConfig { Title = "Guides", BaseUrl = BaseUrl.TryParse(Origin + "/")!, Ads = new AdRules { PaidLinkLabel = AdRules.LabelInWordsOfLanguage, HasConsentMode = true } };
        var source = new SourceText(new SourcePath("content/make-room.md"), Text);
        var draft = new Draft(source, new FrontMatter { Title = new Spanned<string>("Make room on a disk", default) }, new TextSpan(0, Text.Length));
        var clean = new CleanDraft(draft, CleanText.Whole(source, draft.Body), [], []) { Spots = [Spot("A few", Banner), Spot("## Then", Words), Spot("That is", Unit)] };
        var article = MarkdownReader.Read(clean, BodyOptions.For(config)).Value!;
        var site = SiteModelBuilder.Build([new NamedArticle("make-room.md", article)], [], config, 1).Value!;
        var renderer = new PageRenderer(site, Theme(), new BuildRequest { Root = "/site", Clock = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) }, default);
        var output = new ArrayBufferWriter<byte>();
        var page = PagePlanner.Plan(site).OfType<ArticlePage>().Single();
        Assert.True(renderer.TryRender(page, output, out var problem), problem?.Message);
        return output.WrittenSpan.ToArray();
    }

    private static AdSpot Spot(string before, AdBlock block) => new(Text.IndexOf(before, StringComparison.Ordinal), block);

    private static AdLink Click => new("https://acme.pxf.io/c/1/2/3", AdLinkRole.Click, default, null);

    private static AdBlock Banner => new(AdShape.MarkerBlock, default)
    {
        Kind = AdKind.Banner,
        Links = [Click, new AdLink("https://imp.pxf.io/i/1/2/3", AdLinkRole.Pixel, default, null)],
        Images = [new AdImage("https://pictures.example/banner.png", "Acme: half price until Sunday", new AdSize(728, 90), default)],
    };

    private static AdBlock Words => new(AdShape.MarkerBlock, default) { Kind = AdKind.TextLink, Links = [Click], Text = "Acme Cleaner: a clean disk in ten minutes" };

    private static AdBlock Unit => new(AdShape.AdSenseUnit, default) { Kind = AdKind.AdUnit, Account = "ca-pub-1", Creative = "42" };

    private static TemplateSet Theme()
    {
        var folder = Path.Combine(Repository.Root, "templates");
        return TemplateSet.Parse(Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(path =>
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var content = File.ReadAllBytes(path);
            return (new SourceFile(new SourcePath("templates/" + name), name, path, content.Length), content);
        })).Value!;
    }
}
