using ArticleSite.Core.Ads;

namespace ArticleSite.Core.Tests.Ads;

public sealed class AdCreativeTests
{
    private static readonly AdLink s_click = new("http://acme.pxf.io/c/1/2/3", AdLinkRole.Click, default, null);
    private static readonly AdLink s_pixel = new("//imp.pxf.io/i/1/2/3", AdLinkRole.Pixel, default, null);

    [Fact]
    public void Every_address_of_a_banner_becomes_https()
    {
        var creative = From(Banner("//a.example/b.png", "Acme tools"))!;

        Assert.Equal(("https://acme.pxf.io/c/1/2/3", "https://a.example/b.png", "https://imp.pxf.io/i/1/2/3"), (creative.Href, creative.Image, creative.Pixel));
        Assert.Equal(("Acme tools", "impact-1", AdKind.Banner, new AdSize(300, 250)), (creative.Text, creative.Id, creative.Kind, creative.Size!.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("https://a.example/b.png")]
    [InlineData("www.acme.example")]
    [InlineData("banner-728.JPG")]
    [InlineData("b.png")]
    [InlineData("the site")]
    [InlineData("https://www.site.example")]
    [InlineData("site.example")]
    [InlineData("***")]
    public void A_text_alternative_that_tells_nothing_is_none(string? alt) => Assert.Equal("", From(Banner("https://a.example/b.png", alt))!.Text);

    [Theory]
    [InlineData(AdKind.Empty)]
    [InlineData(AdKind.Unknown)]
    [InlineData(AdKind.Pixel)]
    [InlineData(AdKind.Script)]
    [InlineData(AdKind.RelatedList)]
    [InlineData(AdKind.Reference)]
    public void What_has_nothing_to_show_gives_none(AdKind kind) => Assert.Null(From(Banner("https://a.example/b.png", "x") with { Kind = kind }));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/go/acme/")]
    public void A_banner_that_leads_nowhere_safe_gives_none(string href) =>
        Assert.Null(From(Banner("https://a.example/b.png", "x") with { Links = [new AdLink(href, AdLinkRole.Click, default, null)] }));

    [Fact]
    public void A_text_link_is_its_words()
    {
        var creative = From(Block(AdKind.TextLink) with { Links = [s_click], Text = "Get Acme" })!;

        Assert.Equal(("Get Acme", ""), (creative.Text, creative.Image));
    }

    [Fact]
    public void A_video_creative_is_its_poster_and_where_it_leads()
    {
        var clip = new AdLink("//cdn.example/a.mp4", AdLinkRole.Media, default, null);
        var creative = From(Banner("https://cdn.example/p.jpg", null) with { Kind = AdKind.VideoCreative, Links = [s_click, clip] })!;

        Assert.Equal(("https://cdn.example/p.jpg", "https://cdn.example/a.mp4"), (creative.Image, creative.Media));
    }

    [Fact]
    public void An_ad_unit_is_its_account_and_slot()
    {
        var creative = From(Block(AdKind.AdUnit) with { Account = "ca-pub-1", Creative = "42" })!;

        Assert.Equal(("ca-pub-1", "42", ""), (creative.Account, creative.Unit, creative.Href));
    }

    private static AdCreative? From(AdBlock block) => AdCreative.From(block, "The Site", "www.site.example");

    private static AdBlock Block(AdKind kind) => new(AdShape.MarkerBlock, default) { Kind = kind, Key = "impact-1" };

    private static AdBlock Banner(string image, string? alt) => Block(AdKind.Banner) with
    {
        Links = [s_click, s_pixel],
        Images = [new AdImage("https://a.example/dot.gif", "", new AdSize(1, 1), default), new AdImage(image, alt, new AdSize(300, 250), default)],
    };
}
