using ArticleSite.Core.Ads;
using ArticleSite.Core.Ads.Networks;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Ads.Networks;

public sealed class PaidUrlsTests
{
    private static readonly AdRules s_rules = new()
    {
        OwnRedirects = [new OwnRedirect("tools.example.com", ["/*/download/", "/*/buy-now*"], ["/images/*"]), new OwnRedirect("go.example.com", [], [])],
    };

    [Theory]
    [InlineData("https://tools.example.com/drivereasy/download/", "drivereasy")]
    [InlineData("http://TOOLS.example.com:80/drivereasy/download?x=1#y", "drivereasy")]
    [InlineData("//tools.example.com/a/b/download", "a")]
    [InlineData("https://tools.example.com/caf%C3%A9/buy-now/today", "café")]
    [InlineData("https://go.example.com/anything", "anything")]
    [InlineData("https://go.example.com", "")]
    public void A_redirect_of_the_site_s_own_is_a_cloaked_click(string url, string campaign) =>
        Assert.Equal(new AdUrl("own-redirect", AdUrlRole.Click) { Campaign = campaign, IsCloaked = true }, new PaidUrls(s_rules).Recognise(url));

    [Theory]
    [InlineData("https://tools.example.com/images/download/")]
    [InlineData("https://tools.example.com/images/a/download/")]
    [InlineData("https://tools.example.com/drivereasy/downloads/")]
    [InlineData("https://tools.example.com/drivereasy/Download/")]
    [InlineData("https://tools.example.com/")]
    [InlineData("https://www.tools.example.com/drivereasy/download/")]
    [InlineData("https://example.com/drivereasy/download/")]
    public void Other_paths_and_exceptions_and_hosts_are_no_redirects(string url) => Assert.Null(new PaidUrls(s_rules).Recognise(url));

    [Fact]
    public void Without_configuration_no_host_redirects() =>
        Assert.Null(new PaidUrls(new AdRules()).Recognise("https://tools.example.com/drivereasy/download/"));

    [Fact]
    public void The_catalogue_is_asked_too() =>
        Assert.Equal("impact", new PaidUrls(new AdRules()).Recognise("https://brand.pxf.io/c/1/2/3")?.Network);

    [Theory]
    [InlineData("https://brand.pxf.io/c/1/2/3", true)]
    [InlineData("https://brand.pxf.io/i/1/2/3", false)]
    [InlineData("https://a.impactradius-go.com/display-ad/1-2", false)]
    [InlineData("https://www.youtube.com/embed/abc", false)]
    [InlineData("https://example.org/", false)]
    public void A_link_is_paid_when_the_address_is_for_clicks(string url, bool isPaid) =>
        Assert.Equal(isPaid, PaidUrls.IsPaid(new PaidUrls(s_rules).Recognise(url)));

    [Theory]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/a/", true)]
    [InlineData("/a/", "/a", true)]
    [InlineData("/a", "/ab", false)]
    [InlineData("/a*", "/ab/c", true)]
    [InlineData("*", "", true)]
    [InlineData("/*/x/*/y", "/1/x/2/x/y/3/y", true)]
    [InlineData("/*x*", "/yyy", false)]
    [InlineData("/ab*ba", "/aba", false)]
    [InlineData("/images/*", "/images/", true)]
    [InlineData("/images/*", "/images", false)]
    public void A_star_stands_for_any_characters(string pattern, string path, bool matches) => Assert.Equal(matches, new PathGlob(pattern).Matches(path));

    [Fact]
    public void Many_stars_take_no_longer_than_a_few()
    {
        var glob = new PathGlob(string.Concat(Enumerable.Repeat("*a", 5000)) + "b");

        // A matcher that tries again at every star would not come back.
        Assert.False(glob.Matches(new string('a', 100_000)));
    }
}
