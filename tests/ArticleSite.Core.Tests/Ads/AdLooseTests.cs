using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using static ArticleSite.Core.Tests.Ads.Cleaning;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>Ads outside of markers.</summary>
public sealed class AdLooseTests
{
    private const string Banner = "<a href=\"https://shop.sjv.io/c/11/22/33\"><img src=\"//a.impactradius-go.com/display-ad/33-22\" border=\"0\"></a>";

    [Theory]
    [InlineData(Banner, AdKind.Banner)]
    [InlineData(Banner + "\n<img height=\"0\" width=\"0\" src=\"https://shop.sjv.io/i/11/22/33\">", AdKind.Banner)]
    [InlineData("<a href=\"https://secure.2checkout.com/order/cart.php?PRODS=4&QTY=1&AFFILIATE=12345\"><img src=\"https://x.example/a.png\"></a>", AdKind.Banner)]
    [InlineData("<a href=\"https://shop.sjv.io/c/11/22/33\"><iframe src=\"https://www.youtube.com/embed/x\"></iframe></a>", AdKind.VideoCreative)]
    [InlineData("<img width=\"1\" height=\"1\" src=\"https://anything.example/count?p=1\">", AdKind.Pixel)]
    [InlineData("<img src=\"https://shop.sjv.io/i/11/22/33\">", AdKind.Pixel)]
    [InlineData("<script async src=\"https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1\"></script>", AdKind.Script)]
    [InlineData("<script>\n(adsbygoogle = window.adsbygoogle || []).push({});\n</script>", AdKind.Script)]
    [InlineData("<iframe src=\"//a.impactradius-go.com/gen-ad-code/12345/2222/333/\"></iframe>", AdKind.AdUnit)]
    [InlineData("<div id=\"div-gpt-ad-1234-0\" style=\"width:1px\">\n<script>googletag.cmd.push(show);</script>\n</div>", AdKind.AdUnit)]
    [InlineData("<span id=\"1\">\n<video poster=\"//x.example/p.png\" onclick=\"play()\"></video>\n<div><a href=\"javascript:window.open(decodeURIComponent('https%3A%2F%2Fshop.pxf.io%2Fc%2F11%2F22%2F33'))\">Click</a></div>\n</span>", AdKind.VideoCreative)]
    public void An_ad_without_markers_goes_too(string ad, AdKind kind)
    {
        var result = Run($"One.\n\n{ad}\n\nTwo.\n");
        Assert.Equal("One.\n\nTwo.\n", result.Value!.Body.Text);
        var found = Assert.Single(result.Value.Ads);
        Assert.Equal((AdShape.Loose, kind), (found.Shape, found.Kind));
    }

    [Theory]
    [InlineData("Buy [the driver](https://shop.sjv.io/c/11/22/33) now.\n")]
    [InlineData("[![A picture](https://x.example/a.png)](https://shop.sjv.io/c/11/22/33)\n")]
    [InlineData("![A picture](https://shop.sjv.io/c/11/22/33)\n")]
    [InlineData("Buy <a href=\"https://shop.sjv.io/c/11/22/33\">the driver</a> now.\n")]
    [InlineData("<a href=\"https://shop.sjv.io/c/11/22/33\"><img src=\"https://x.example/a.png\"> the driver</a>\n")]
    [InlineData("<a href=\"https://maker.example/\"><img src=\"https://maker.example/a.png\"></a>\n")]
    [InlineData("<img src=\"/spacer.gif\" width=\"1\" height=\"1\">\n")]
    [InlineData("<img src=\"https://x.example/a.png\" width=\"100\" height=\"1\">\n")]
    [InlineData("<script src=\"https://x.example/app.js\"></script>\n")]
    [InlineData("<iframe src=\"https://maps.example/\"></iframe>\n")]
    [InlineData("```html\n" + Banner + "\n```\n")]
    [InlineData("`" + Banner + "`\n")]
    [InlineData("    " + Banner + "\n")]
    [InlineData("<pre>\n" + Banner + "\n</pre>\n")]
    [InlineData("<!-- " + Banner + " -->\n")]
    public void What_is_the_author_s_own_stays(string text) => Stays(text);

    [Fact]
    public void A_video_of_the_author_stays_and_is_listed()
    {
        var text = "One.\n\n<iframe src=\"https://www.youtube.com/embed/x\"></iframe>\n\nTwo.\n";
        var result = Run(text, new AdRules { Loose = AdPolicy.Error });
        Assert.Equal(text, result.Value!.Body.Text);
        var ad = Assert.Single(result.Value.Ads);
        Assert.Equal((AdKind.EditorialEmbed, AdPolicy.Keep), (ad.Kind, ad.Policy));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_pixel_in_the_author_s_HTML_does_not_end_it() => Assert.Equal(
        "<div>\nOne.\ntwo *three*\n</div>\n",
        Clean("<div>\nOne.\n<img width=\"0\" height=\"0\" src=\"https://x.example/p\">\ntwo *three*\n</div>\n"));

    [Fact]
    public void A_pixel_in_a_sentence_leaves_the_sentence() =>
        Assert.Equal("One two.\n", Clean("One <img width=\"0\" height=\"0\" src=\"https://x.example/p\"> two.\n"));

    [Fact]
    public void Kept_ads_are_found_once()
    {
        var text = $"One.\n\n{Banner}\n<img height=\"0\" width=\"0\" src=\"https://shop.sjv.io/i/11/22/33\">\n\nTwo.\n";
        var result = Run(text, new AdRules { Loose = AdPolicy.Keep }).Value!;
        Assert.Equal(text, result.Body.Text);
        Assert.Single(result.Ads);
    }

    [Theory]
    [InlineData("<!-- ad: impact-33-22 -->", "impact-33-22")]
    [InlineData("<!--AD:x.y_z-->", "x.y_z")]
    public void A_reference_names_a_creative(string comment, string id)
    {
        var result = Run($"One.\n\n{comment}\n\nTwo.\n").Value!;
        Assert.Equal("One.\n\nTwo.\n", result.Body.Text);
        var ad = Assert.Single(result.Ads);
        Assert.Equal((AdShape.Reference, AdKind.Reference, id, id), (ad.Shape, ad.Kind, ad.Creative, ad.Key));
    }

    [Fact]
    public void A_comment_that_only_begins_like_a_reference_stays() => Stays("<!-- ad: see below -->\n\n<!-- adapter: x -->\n");
}
