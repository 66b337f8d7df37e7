using ArticleSite.Core.Ads;
using ArticleSite.Core.Load;
using static ArticleSite.Core.Tests.Ads.Cleaning;

namespace ArticleSite.Core.Tests.Ads;

/// <summary>What a pasted block is, and whose.</summary>
public sealed class AdClassifierTests
{
    private const string Banner = "<a href=\"https://shop.sjv.io/c/11/22/33\" target=\"_top\" id=\"22\">\n  <img src=\"//a.impactradius-go.com/display-ad/33-22\" border=\"0\" alt=\"A &amp; B\" width=\"728\" height=\"90\"/>\n</a>";
    private const string Pixel = "<img height=\"0\" width=\"0\" src=\"https://shop.sjv.io/i/11/22/33\" style=\"position:absolute;visibility:hidden;\" border=\"0\" />";
    private const string Video = """
        <span id="22">
        	<video width="864" height="486" style="cursor:pointer"
                   poster="//a.impactradius-go.com/display-clicktoplayimage/22.png"
                   onclick="if(!this.playClicked){this.play();this.setAttribute('controls',true);this.playClicked=true;}">
        	   <source src="//a.impactradius-go.com/display-ad/33-22">
        	   <img src="//a.impactradius-go.com/display-clicktoplayimage/22.png" style="border: none">
        	</video>
        	<div style="width:540px"><a href="javascript:window.open(decodeURIComponent('https%3A%2F%2Fshop.pxf.io%2Fc%2F11%2F22%2F33'), '_blank');void(0);">Click here</a></div>
        </span>
        """;
    private const string Store = "https://store.example.com/order/checkout.php?PRODS=4940312&amp;QTY=1&amp;AFFILIATE=12345&amp;CART=1";

    private static AdBlock Only(string inner) => Assert.Single(Run($"One.\n\n<!-- affiliate ads begin -->\n{inner}\n<!-- affiliate ads end -->\n\nTwo.\n").Value!.Ads);

    [Theory]
    [InlineData(Banner + "\n" + Pixel, AdKind.Banner, "impact-33-22")]
    [InlineData(Banner, AdKind.Banner, "impact-33-22")]
    [InlineData(Video, AdKind.VideoCreative, "impact-33-22")]
    [InlineData(Video + Pixel, AdKind.VideoCreative, "impact-33-22")]
    [InlineData("<a href=\"" + Store + "\"><img src=\"https://secure.avangate.com/images/merchant/0a/box.png\" border=\"0\">Words\n\n\tmore</a>", AdKind.Banner, "avangate-4940312-281d7082")]
    [InlineData("<a href=\"" + Store + "\"><img src=\"https://secure.avangate.com/images/merchant/0a/box.png\" border=\"0\"></a>", AdKind.Banner, "avangate-4940312-281d7082")]
    [InlineData("<a href=\"" + Store + "\"><iframe width=\"560\" height=\"315\" src=\"https://www.youtube.com/embed/aB3\"></iframe>Words</a>", AdKind.VideoCreative, "avangate-4940312")]
    [InlineData("<a href=\"" + Store + "\"><video autoplay class=\"v\" controls><source src=\"https://shop.example/v.mp4\" type=\"video/mp4\"></video></a>", AdKind.VideoCreative, "avangate-4940312")]
    [InlineData("<a href=\"" + Store + "\"><iframe src=\"https://www.youtube.com/embed/aB3\"></iframe></a>", AdKind.VideoCreative, "avangate-4940312")]
    [InlineData("<a href=\"" + Store + "\"><img src=\"https://secure.avangate.com/images/merchant/0a/box.png\" border=\"0\">/a>", AdKind.Banner, "avangate-4940312-281d7082")]
    [InlineData("<h3 id=\"22\"><a href=\"https://shop.sjv.io/c/11/22/33\">Words</a></h3>\n<span class=\"x\">more<br>more<br><cite style=\"c\">shop</cite></span>" + Pixel, AdKind.TextLink, "impact-33-22")]
    [InlineData("<iframe frameborder=\"0\" width=\"300\" height=\"250\" src=\"//a.impactradius-go.com/gen-ad-code/12345/2222/333/\"></iframe>", AdKind.AdUnit, "impact-333-2222")]
    [InlineData("", AdKind.Empty, "")]
    [InlineData("The red light blinks.", AdKind.Unknown, "")]
    [InlineData("<div class=\"note\">\nA note.\n</div>", AdKind.Unknown, "")]
    [InlineData("[Buy ink](https://other.example/ink)", AdKind.TextLink, "")]
    [InlineData("[![Ink](https://other.example/ink.png)](https://other.example/ink)", AdKind.Banner, "")]
    [InlineData(Pixel, AdKind.Pixel, "impact-33-22")]
    public void A_block_is_told_by_what_is_in_it(string inner, AdKind kind, string key)
    {
        var ad = Only(inner);
        Assert.Equal((kind, key), (ad.Kind, ad.Key));
    }

    [Fact]
    public void Two_banners_in_one_block_are_one_ad_with_two_pictures()
    {
        var ad = Only($"<a href=\"{Store}\"><img src=\"https://x.example/1.png\"></a><a href=\"{Store}\"><img src=\"https://x.example/2.png\"></a>");
        Assert.Equal((AdKind.Banner, 2, 4), (ad.Kind, ad.Images.Count, ad.Links.Count));
    }

    [Fact]
    public void A_banner_says_whose_it_is()
    {
        var ad = Only(Banner);
        Assert.Equal(("impact", "11", "33", "22", new AdSize(728, 90)), (ad.Network, ad.Account, ad.Campaign, ad.Creative, ad.Size));
        Assert.Equal("A & B", Assert.Single(ad.Images).Alt);
    }

    [Fact]
    public void Every_address_stands_where_it_is_said_to_stand()
    {
        var text = $"One.\n\n<!-- affiliate ads begin -->\n{Banner}\n{Video}\n{Pixel}\n<!-- affiliate ads end -->\n";
        var ad = Assert.Single(Run(text).Value!.Ads);
        Assert.Equal(
            [
                (AdLinkRole.Click, "https://shop.sjv.io/c/11/22/33"), (AdLinkRole.Image, "//a.impactradius-go.com/display-ad/33-22"),
                (AdLinkRole.Image, "//a.impactradius-go.com/display-clicktoplayimage/22.png"), (AdLinkRole.Media, "//a.impactradius-go.com/display-ad/33-22"),
                (AdLinkRole.Image, "//a.impactradius-go.com/display-clicktoplayimage/22.png"), (AdLinkRole.Click, "https%3A%2F%2Fshop.pxf.io%2Fc%2F11%2F22%2F33"),
                (AdLinkRole.Pixel, "https://shop.sjv.io/i/11/22/33"),
            ],
            ad.Links.Select(link => (link.Role, text.Substring(link.Span.Start, link.Span.Length))));
        Assert.Equal("https://shop.pxf.io/c/11/22/33", ad.Links[5].Url);
    }

    [Theory]
    [InlineData("<a href=\"#\" onclick=\"window.open('https://shop.pxf.io/c/11/22/33')\"><img src=\"/a.png\"></a>")]
    [InlineData("<a href='javascript:location.href=&quot;https://shop.pxf.io/c/11/22/33&quot;'><img src=\"/a.png\"></a>")]
    public void A_handler_s_target_is_a_click(string inner) => Assert.Equal("impact-33-22", Only(inner).Key);

    [Fact]
    public void Entities_of_an_address_are_decoded() =>
        Assert.Equal("https://store.example.com/order/checkout.php?PRODS=4940312&QTY=1&AFFILIATE=12345&CART=1", Only($"<a href=\"{Store}\">Buy</a>").Links[0].Url);

    [Fact]
    public void Words_are_decoded_and_put_on_one_line() => Assert.Equal("A & B next line", Only("<a href=\"https://shop.sjv.io/c/1/2/3\">A &amp;\n\tB<br>next <b>li</b>ne</a>").Text);

    [Fact]
    public void A_size_that_is_no_number_is_none() => Assert.Null(Only(Video.Replace("486", "NaN", StringComparison.Ordinal)).Size);

    [Fact]
    public void Only_a_video_between_markers_is_filler()
    {
        var ad = Only("<iframe width=\"560\" height=\"315\" src=\"https://www.youtube.com/embed/aB3-x_Y?si=1&amp;autoplay=1\" title=\"YouTube video player\"></iframe>");
        Assert.Equal((AdKind.Filler, "youtube", "aB3-x_Y", new AdSize(560, 315)), (ad.Kind, ad.Network, ad.Creative, ad.Size));
    }

    [Fact]
    public void An_AdSense_unit_names_its_account_and_slot()
    {
        var ad = Assert.Single(Run("One.\n\n<ins class=\"adsbygoogle\"\n     data-ad-client=\"ca-pub-7\"\n     data-ad-slot=\"42\"></ins>\n").Value!.Ads);
        Assert.Equal((AdKind.AdUnit, "adsense", "ca-pub-7", "42", "adsense-42"), (ad.Kind, ad.Network, ad.Account, ad.Creative, ad.Key));
    }

    [Fact]
    public void A_key_is_a_file_name_that_tells_upper_from_lower_case()
    {
        string[] keys = [AdKey.For("youtube", "", "aB3"), AdKey.For("youtube", "", "Ab3"), AdKey.For("youtube", "", "ab3"), AdKey.For("avangate", "", "1,2"), AdKey.For("avangate", "", "1-2")];
        Assert.Equal(5, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[a-z0-9._-]+$", key));
        Assert.Equal("youtube-ab3", keys[2]);
        Assert.Equal("impact-19272-2135408", AdKey.For("impact", "19272", "2135408"));
    }

    [Fact]
    public void A_creative_without_an_id_is_told_by_where_it_leads()
    {
        string Key(string path) => Only($"<a href=\"https://store.example.com/affiliate.php?ACCOUNT=VENDOR&AFFILIATE=12345&PATH={path}\"><img src=\"https://x.example/a.png\"></a>").Key;
        Assert.StartsWith("avangate-vendor-", Key("a"), StringComparison.Ordinal);
        Assert.Equal(Key("a"), Key("a"));
        Assert.NotEqual(Key("a"), Key("b"));
    }

    [Fact]
    public void The_words_for_kinds_are_the_kinds() =>
        Assert.Equal(Enum.GetNames<AdKind>(), AdKindNames.All.Select(word => string.Concat(word.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))));
}
