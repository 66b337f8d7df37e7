using ArticleSite.Core.Enrich;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class SiteLinkTests
{
    [Theory]
    [InlineData("https://site.example/guides/a/", "/a/")]
    [InlineData("https://SITE.example/guides/a/", "/a/")]
    [InlineData("https://site.example:443/guides/a/", "/a/")]
    [InlineData("https://site.example/guides/a/?x=1#y", "/a/")]
    [InlineData("https://site.example/guides/caf%C3%A9/", "/café/")]
    [InlineData("https://site.example/guides/../guides/a/", "/a/")]
    [InlineData("/guides/a/", "/a/")]
    [InlineData("../a/", "/a/")]
    [InlineData("a/", "/here/a/")]
    [InlineData("https://site.example/shop/", null)]
    [InlineData("https://site.example.org/guides/a/", null)]
    [InlineData("https://www.site.example/guides/a/", null)]
    [InlineData("http://site.example/guides/a/", null)]
    [InlineData("https://site.example", null)]
    [InlineData("//other.example/guides/a/", null)]
    [InlineData("mailto:a@site.example", null)]
    [InlineData("#a", null)]
    [InlineData("", null)]
    public void A_link_leads_to_a_path_of_the_site_or_out_of_it(string url, string? path) =>
        Assert.Equal(path, SiteLink.PathOf(url, new SiteUrl("/here/"), new BaseUrl("https://site.example", "/guides")));

    [Theory]
    [InlineData("https://bücher.example/a/")]
    [InlineData("http://site.example/a/")]
    [InlineData("https://site.example:8443/a/")]
    public void A_base_address_of_another_kind_is_known_too(string baseUrl) =>
        Assert.Equal("/b/", SiteLink.PathBelow(baseUrl + "b/", BaseUrl.TryParse(baseUrl)!));
}
