using ArticleSite.Core.Ads;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;
using ArticleSite.Core.Markdown;
using ArticleSite.Core.Render;
using ArticleSite.Core.Tests.Markdown;
using ArticleSite.Core.Text;

namespace ArticleSite.Core.Tests.Render;

public sealed class ArticleContentsTests
{
    private const string Paid = "https://acme.pxf.io/c/1/2/3";

    private static readonly AdBlock s_banner = new(AdShape.MarkerBlock, default)
    {
        Kind = AdKind.Banner,
        Key = "impact-3-2",
        Size = new AdSize(300, 250),
        Links = [new AdLink(Paid, AdLinkRole.Click, default, null), new AdLink("https://imp.pxf.io/i/1/2/3", AdLinkRole.Pixel, default, null)],
        Images = [new AdImage("http://a.example/b.png", null, null, default)],
    };

    [Fact]
    public void A_body_without_ads_is_given_out_as_it_is() => Assert.Equal("<p>One.</p>\n", Content("One."));

    [Fact]
    public void A_creative_stands_in_its_place_and_the_disclosure_before_it() => Assert.Equal(
        $"""
        <p class="disclosure" role="note">This page has paid links. If you buy through one of them, we are paid a commission. The price stays the same for you.</p>
        <p>One.</p>
        <aside class="promo promo-banner" aria-label="Advertisement">
        <p class="promo-label">Advertisement</p>
        <p><a href="{Paid}" rel="sponsored noopener"><img src="https://a.example/b.png" width="300" height="250" alt="Advertisement: Acme" loading="lazy" decoding="async"></a></p>
        </aside>
        <p>Two.</p>

        """.ReplaceLineEndings("\n"),
        Content("One.\n\n^Two."));

    [Fact]
    public void Two_creatives_have_two_names() =>
        Assert.Contains("<aside class=\"promo promo-banner\" aria-label=\"Advertisement 2\">", Content("^One.\n\n^Two."), StringComparison.Ordinal);

    [Fact]
    public void A_pixel_is_there_only_for_a_consent_manager_and_asleep()
    {
        Assert.DoesNotContain("imp.pxf.io", Content("One.\n\n^Two."), StringComparison.Ordinal);
        Assert.Contains(
            "<template data-consent=\"advertising\"><img src=\"https://imp.pxf.io/i/1/2/3\"",
            Content("One.\n\n^Two.", new SiteConfig { Ads = new AdRules { HasConsentMode = true } }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_link_is_a_paragraph() => Assert.Contains(
        $"<p><a href=\"{Paid}\" rel=\"sponsored nofollow noopener\">Get &lt;Acme&gt;</a></p>",
        Content("^One.", new SiteConfig { Ads = new AdRules { PaidLinksAreNofollow = true } }, s_banner with { Kind = AdKind.TextLink, Text = "Get <Acme>" }),
        StringComparison.Ordinal);

    [Fact]
    public void An_ad_unit_is_a_place_without_a_script()
    {
        var html = Content("^One.", block: s_banner with { Kind = AdKind.AdUnit, Account = "ca-pub-1", Creative = "42" });

        Assert.Contains("<ins class=\"adsbygoogle\" data-ad-client=\"ca-pub-1\" data-ad-slot=\"42\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_video_between_markers_waits_for_the_reader_and_earns_nothing()
    {
        var player = new AdLink("https://www.youtube.com/embed/abc", AdLinkRole.Frame, default, null);
        var html = Content("^One.", block: s_banner with { Kind = AdKind.Filler, Links = [player] });

        Assert.Contains("<iframe class=\"video-embed\" src=\"https://www.youtube-nocookie.com/embed/abc\" srcdoc=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("disclosure", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paid_link_in_the_text_is_disclosed_too() => Assert.StartsWith("<p class=\"disclosure\" role=\"note\">", Content($"[a]({Paid})"), StringComparison.Ordinal);

    [Fact]
    public void A_paid_picture_alone_is_not() => Assert.DoesNotContain("disclosure", Content("![a](https://a.impactradius-go.com/display-ad/3-2)"), StringComparison.Ordinal);

    [Fact]
    public void The_disclosure_can_be_left_out() => Assert.StartsWith("<p><a", Content($"[a]({Paid})", new SiteConfig { Ads = new AdRules { HasDisclosure = false } }), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "<p class=\"disclosure\" role=\"note\">Diese Seite")]
    [InlineData("eo", "<p class=\"disclosure\" role=\"note\" lang=\"en\">This page")]
    public void The_disclosure_says_its_language_where_it_is_another_one(string language, string start) =>
        Assert.StartsWith(start, Content($"[a]({Paid})", new SiteConfig { Language = language }), StringComparison.Ordinal);

    [Fact]
    public void The_labels_are_in_the_article_s_language() => Assert.Contains("aria-label=\"Anzeige\"", Content("^One.", new SiteConfig { Language = "de" }), StringComparison.Ordinal);

    [Fact]
    public void A_theme_without_the_partial_is_told_so()
    {
        var result = new TestSite().Article("a", $"[a]({Paid})").Build();

        Assert.Contains(result.Findings, finding => finding.Rule.Code == "AS5006" && finding.Message.Contains("'disclosure'", StringComparison.Ordinal));
    }

    [Fact]
    public void Feeds_say_it_too()
    {
        var site = new TestSite().Theme("partials/disclosure.html", "<p>PAID</p>").Article("a", $"[a]({Paid})").Publish();

        Assert.All((string[])["feed.xml", "rss.xml"], feed => Assert.Contains("PAID", site.Page(feed), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_name_of_an_ad_answers()
    {
        var record = new AdRecord(new AdInsert(0, new AdCreative("a"), ""), 1, AdWords.For("en", "en"), new AdRules());

        Assert.All(AdRecord.Names, name => Assert.True(record.TryGetMember(name, out _)));
    }

    [Theory]
    [InlineData("https://coinrule.sjv.io/c/1/2/3", "Coinrule")]
    [InlineData("https://go.acme.com/x", "Acme")]
    [InlineData("https://www.acme.co.uk/", "Acme")]
    [InlineData("https://imp.i123456.net/c/1/2/3", "")]
    [InlineData("https://127.0.0.1/", "")]
    [InlineData("https://25home.pxf.io/c/1/2/3", "25home")]
    [InlineData("https://jalbum-affiliate-program.sjv.io/c/1/2/3", "Jalbum")]
    [InlineData("https://secure.2checkout.com/order/cart.php", "")]
    public void A_brand_is_read_off_the_host(string url, string brand) => Assert.Equal(brand, BrandName.Of(url));

    /// <summary>The content of an article with the block at each ^, through the theme of the program.</summary>
    private static string Content(string marked, SiteConfig? config = null, AdBlock? block = null)
    {
        config ??= new SiteConfig();
        List<AdSpot> spots = [];
        for (int at; (at = marked.IndexOf('^', StringComparison.Ordinal)) >= 0; marked = marked.Remove(at, 1)) spots.Add(new AdSpot(at, block ?? s_banner));
        var article = MarkdownReader.Read(Bodies.Draft(marked) with { Spots = [.. spots] }, BodyOptions.For(config)).Value!;
        var site = SiteModelBuilder.Build([new NamedArticle("an-article.md", article)], [], config, 1).Value!;
        var renderer = new PageRenderer(site, Theme(), new BuildRequest { Root = "/site", Clock = TestSite.Now }, TestContext.Current.CancellationToken);
        return renderer.Contents.Of(site.Articles[0]).AsText!; // a body is text
    }

    private static TemplateSet Theme() => TemplateSet.Parse(((string[])["ad", "disclosure"]).Select(name =>
    {
        var file = $"partials/{name}.html";
        var content = File.ReadAllBytes(Path.Combine(Repository.Root, "templates", file));
        return (new SourceFile(new SourcePath("templates/" + file), file, "", content.Length), content);
    })).Value!;
}
