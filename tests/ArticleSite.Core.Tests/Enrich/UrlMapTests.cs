namespace ArticleSite.Core.Tests.Enrich;

public sealed class UrlMapTests
{
    [Theory]
    [InlineData(":slug/", "", "a/index.html")]
    [InlineData(":year/:month/:day/:slug/", "", "2026/01/02/a/index.html")]
    [InlineData(":category/:slug/", "categories: [os, Windows 11]\n", "os/windows-11/a/index.html")]
    [InlineData(":category/:slug/", "", "uncategorized/a/index.html")]
    [InlineData(":section/:slug/", "", "guides/a/index.html")]
    [InlineData(":slug.html", "", "a.html")]
    [InlineData(":title/", "", "an-article/index.html")]
    [InlineData(":slug/", "permalink: /deep/er/\n", "deep/er/index.html")]
    [InlineData(":slug/", "permalink: old.html\n", "old.html")]
    public void The_pattern_makes_the_address(string pattern, string meta, string path)
    {
        var site = new TestSite($"title: Test\nbase_url: https://test.example/\npermalink: '{pattern}'\n")
            .With("content/guides/a.md", $"---\ntitle: An article\ndate: 2026-01-02\n{meta}---\nText.\n")
            .Publish();

        Assert.True(site.Has(path));
    }

    [Fact]
    public void A_pattern_with_a_date_refuses_an_article_without_one()
    {
        var result = new TestSite("title: Test\nbase_url: https://test.example/\npermalink: ':year/:slug/'\n").Article("a", meta: "").Build();

        Assert.Single(result.Findings, finding => finding.Rule.Code == "AS9003");
    }

    [Fact]
    public void An_address_is_encoded_where_it_is_linked_and_plain_on_the_disk()
    {
        var site = new TestSite().Article("größe & maß").Publish();

        Assert.True(site.Has("größe & maß/index.html"));
        Assert.Contains("<loc>https://test.example/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F/</loc>", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }
}
