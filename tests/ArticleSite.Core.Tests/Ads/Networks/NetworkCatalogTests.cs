using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Networks;

namespace ArticleSite.Core.Tests.Ads.Networks;

/// <summary>The catalogue's own examples, and what holds for all addresses of a kind.</summary>
public sealed class NetworkCatalogTests
{
    private static readonly NetworkFile s_file = NetworkCatalog.BuiltInFile();

    public static TheoryData<string> Ids => [.. s_file.Networks.Select(network => network.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_example_of_a_shape_is_read_as_the_catalogue_says(string id)
    {
        var network = s_file.Networks.Single(entry => entry.Id == id);

        var expected = network.Shapes.SelectMany(shape => shape.Examples, (shape, example) => (example.Url, Expected(id, shape, example)));

        foreach (var (url, match) in expected) Assert.Equal((url, match), (url, Recognise(url)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_look_alike_stays_unknown(string id)
    {
        foreach (var url in s_file.Networks.Single(entry => entry.Id == id).Not) Assert.Equal((url, null), (url, Recognise(url)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_shape_has_an_example_and_every_network_a_look_alike_and_a_source(string id)
    {
        var network = s_file.Networks.Single(entry => entry.Id == id);

        Assert.All(network.Shapes, shape => Assert.NotEmpty(shape.Examples));
        Assert.NotEmpty(network.Not);
        Assert.NotEmpty(network.Source);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_shape_is_needed_by_one_of_its_examples(string id)
    {
        var network = s_file.Networks.Single(entry => entry.Id == id);
        foreach (var shape in network.Shapes)
        {
            var others = network with { Shapes = [.. network.Shapes.Where(other => !ReferenceEquals(other, shape))] };
            var catalog = new NetworkCatalog(s_file with { Networks = [others] });
            Assert.Contains(shape.Examples, example => catalog.Recognise(example.Url) != Expected(id, shape, example));
        }
    }

    [Fact]
    public void The_catalogue_has_affiliate_networks_ad_systems_and_video_players_under_distinct_ids()
    {
        var networks = NetworkCatalog.BuiltIn.Networks;

        Assert.True(networks.Length >= 40);
        Assert.Equal(Enum.GetValues<NetworkKind>(), networks.Select(network => network.Kind).Distinct().Order());
        Assert.Equal(networks.Length, networks.Select(network => network.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_network_is_found_by_its_id()
    {
        Assert.Equal(new Network("impact", "impact.com", NetworkKind.Affiliate), NetworkCatalog.BuiltIn.Find("impact"));
        Assert.Null(NetworkCatalog.BuiltIn.Find("no-such-network"));
    }

    [Theory]
    [InlineData("http://brand.pxf.io/c/1/2/3")]
    [InlineData("HTTPS://BRAND.PXF.IO/c/1/2/3")]
    [InlineData("//brand.pxf.io/c/1/2/3/")]
    [InlineData(" https://brand.pxf.io/c/1/2/3\n")]
    [InlineData("https://brand.pxf.io:8443/c/1/2/3")]
    [InlineData("https://user:word@brand.pxf.io/c/1/2/3")]
    [InlineData("https://brand.pxf.io./c/1/2/3")]
    [InlineData("https://bücher.pxf.io/c/1/2/3")]
    [InlineData("https://brand.pxf.io/c/1/2/3?subId1=a#top")]
    public void How_an_address_is_written_does_not_matter(string url) =>
        Assert.Equal(new AdUrl("impact", AdUrlRole.Click) { Account = "1", Creative = "2", Campaign = "3" }, Recognise(url));

    [Theory]
    [InlineData("")]
    [InlineData("//")]
    [InlineData("https://")]
    [InlineData("https:///c/12345/12345/12345")]
    [InlineData("https://:80/c/12345/12345/12345")]
    [InlineData("https://user@/c/12345/12345/12345")]
    [InlineData("/c/12345/12345/12345")]
    [InlineData("brand.pxf.io/c/1/2/3")]
    [InlineData("mailto:me@brand.pxf.io")]
    [InlineData("ftp://brand.pxf.io/c/1/2/3")]
    [InlineData("javascript:window.open('https://brand.pxf.io/c/1/2/3')")]
    [InlineData("https://[::1]:80/x")]
    [InlineData("https://pxf.io.example/c/1/2/3")]
    [InlineData("https://example/pxf.io/c/1/2/3")]
    [InlineData("https://pxf.io@example.org/c/1/2/3")]
    [InlineData("https://example.org/?u=https://brand.pxf.io/c/1/2/3")]
    [InlineData("https://example.org/#/c/12345/12345/12345")]
    public void What_is_no_address_of_a_network_stays_unknown(string url) => Assert.Null(Recognise(url));

    [Theory]
    [InlineData("https://goto.brand.example/c/12345/1234/123", true)]
    [InlineData("https://goto.brand.example/c/1234/1234/123", false)]
    [InlineData("https://goto.brand.example/c/12345/123/123", false)]
    [InlineData("https://goto.brand.example/c/12345/1234/12", false)]
    [InlineData("https://goto.brand.example/a/c/12345/1234/123", false)]
    [InlineData("https://goto.brand.example/c/12345/1234/123x", false)]
    public void Impact_is_known_on_a_vanity_host_by_three_long_numbers(string url, bool isKnown) => Assert.Equal(isKnown, Recognise(url) is not null);

    [Fact]
    public void Keys_of_the_query_compare_exactly_and_the_first_counts()
    {
        Assert.Equal("123", Recognise("https://shop.example/?XAFFILIATE=9&AFFILIATE=123&AFFILIATE=456")?.Account);
        Assert.Null(Recognise("https://shop.example/?affiliate=123"));
        Assert.Null(Recognise("https://shop.example/?AFFILIATES=123"));
        Assert.Null(Recognise("https://shop.example/?q=AFFILIATE=123"));
    }

    [Theory]
    [InlineData("https://www.amazon.com/dp/B0?th=1/?tag=me-20", "me-20")]
    [InlineData("https://www.amazon.com/share?u=https://www.amazon.com/dp/B0?tag=me-20", null)]
    [InlineData("https://share.example/?u=https://shop.example/?AFFILIATE=123", null)]
    public void A_key_pasted_behind_a_query_counts_but_not_that_of_another_address(string url, string? account) =>
        Assert.Equal(account, Recognise(url)?.Account);

    [Fact]
    public void Parts_are_percent_decoded_once()
    {
        var match = Recognise("https://secure.2checkout.com/affiliate.php?ACCOUNT=V&AFFILIATE=123&PATH=https%3A%2F%2Fshop.example%2F%3Fq%3D%2541");

        Assert.Equal("https://shop.example/?q=%41", match?.Destination);
    }

    [Fact]
    public void A_destination_that_is_no_address_is_left_out()
    {
        var match = Recognise("https://secure.2checkout.com/affiliate.php?AFFILIATE=123&PATH=javascript:alert(1)");

        Assert.Equal(("123", null), (match?.Account, match?.Destination));
    }

    [Fact]
    public void Nothing_is_allocated_for_an_address_that_stays_unknown()
    {
        const string Url = "https://www.example.org/how-to/fix-a-printer/?utm_source=feed&page=2#top";
        Recognise(Url);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++) Recognise(Url);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static AdUrl? Recognise(string url) => NetworkCatalog.BuiltIn.Recognise(url);

    private static AdUrl Expected(string id, ShapeEntry shape, ShapeExample example) => new(id, shape.Role)
    {
        Account = example.Account,
        Campaign = example.Campaign,
        Creative = example.Creative,
        Destination = example.Destination,
        IsCloaked = shape.Cloaked,
    };
}
