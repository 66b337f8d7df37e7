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
public sealed class AdSite(Chromium browser) : TestedSite(browser)
{
    private const string Page = "/make-room/";

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

    private SiteFiles? _asked;

    /// <summary>Addresses the page opened last asked for on other hosts.</summary>
    public IReadOnlyList<string> Asked => _asked?.Refused ?? [];

    private protected override SiteFiles Files { get; } = Make();

    /// <summary>The article.</summary>
    public async Task<IPage> Open(int width, bool hasScripts = true, ColorScheme colors = ColorScheme.Light)
    {
        _asked = Files.Again();
        return await Open(_asked, Page, width, colors, hasScripts);
    }

    private static SiteFiles Make()
    {
        var page = Render();
        return new SiteFiles(path =>
        {
            if (path == Page + "index.html") return page;
            var file = Path.Combine(Repository.Root, "templates", "static", path[1..]);
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        });
    }

    private static byte[] Render()
    {
        var config = new SiteConfig { Title = "Guides", BaseUrl = BaseUrl.TryParse(SiteFiles.Origin + "/")!, Ads = new AdRules { PaidLinkLabel = AdRules.LabelInWordsOfLanguage, HasConsentMode = true } };
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
