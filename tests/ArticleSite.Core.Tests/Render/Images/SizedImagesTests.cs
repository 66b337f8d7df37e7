using ArticleSite.Core.Render.Images;

namespace ArticleSite.Core.Tests.Render.Images;

public sealed class SizedImagesTests
{
    private static string Sized(string html) => SizedImages.In(html, url => url is "/a&b.png" ? new ImageSize(400, 300) : null);

    [Theory]
    [InlineData("""<p><img src="/a&amp;b.png" alt="a > b"></p>""", """<p><img src="/a&amp;b.png" alt="a > b" width="400" height="300"></p>""")]
    [InlineData("""<img src="/a&amp;b.png" alt="" />""", """<img src="/a&amp;b.png" alt="" width="400" height="300" />""")]
    [InlineData("""<img width="200" src="/a&amp;b.png">""", """<img width="200" src="/a&amp;b.png" height="150">""")]
    [InlineData("""<img height="150" src="/a&amp;b.png">""", """<img height="150" src="/a&amp;b.png" width="200">""")]
    public void A_picture_of_the_site_gets_what_is_missing(string html, string expected) => Assert.Equal(expected, Sized(html));

    [Theory]
    [InlineData("""<img src="/other.png">""")]
    [InlineData("""<img src="/a&amp;b.png" width="1" height="2">""")]
    [InlineData("""<img src="/a&amp;b.png" width="50%">""")]
    [InlineData("""<img alt=" src=" title="/a&amp;b.png">""")]
    [InlineData("""<p>&lt;img src="/a&amp;b.png"&gt;</p>""")]
    [InlineData("<img ")]
    public void Any_other_stays_as_it_is(string html) => Assert.Same(html, Sized(html));

    [Fact]
    public void A_picture_beside_an_article_is_found_from_its_page()
    {
        var site = new TestSite().Article("a", "![x](pics/x.png)\n\n<p><img src='https://test.example/a/pics/x.png'></p>");
        site.Files.Add("/site/content/a/pics/x.png", Pictures.Png(20, 10));

        Assert.Equal(2, site.Publish().Page("a/index.html").Split("width=\"20\" height=\"10\"").Length - 1);
    }

    [Fact]
    public void A_picture_that_goes_where_its_article_is_has_its_size_there()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\narticle_folders: true\npermalink: ':year/:slug/'\n").Article("setup", "![x](x.png)");
        site.Files.Add("/site/content/setup/x.png", Pictures.Png(20, 10));

        Assert.Contains("width=\"20\" height=\"10\"", site.Publish().Page("2026/setup/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thumbnail_tells_its_size_to_templates()
    {
        var site = new TestSite().Theme("layouts/home.html", "{{ for item in articles }}{{ item.image_width }}x{{ item.image_height }};{{ end }}")
            .Article("a", meta: "date: 2026-01-02\nthumbnail: /t.png\n").Article("b", meta: "date: 2026-01-01\nthumbnail: https://else.example/t.png\n");
        site.Files.Add("/site/static/t.png", Pictures.Png(20, 10));

        Assert.Equal("20x10;x;", site.Publish().Page("index.html"));
    }
}
