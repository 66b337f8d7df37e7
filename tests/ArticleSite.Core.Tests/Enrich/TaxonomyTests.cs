namespace ArticleSite.Core.Tests.Enrich;

public sealed class TaxonomyTests
{
    [Fact]
    public void A_category_counts_the_articles_below_it_once()
    {
        var site = new TestSite()
            .Article("a", meta: "date: 2026-01-03\ncategories: [os, windows 11]\n")
            .Article("b", meta: "date: 2026-01-02\ncategories: [[os, windows 11], [os, windows 10]]\n")
            .Article("c", meta: "date: 2026-01-01\ncategories: os\n")
            .Publish();

        Assert.Equal("os 3;", site.Page("categories/index.html"));
        Assert.Equal("os: a b c", site.Page("categories/os/index.html"));
        Assert.Equal("windows 11: a b", site.Page("categories/os/windows-11/index.html"));
        Assert.Equal("windows 10: b", site.Page("categories/os/windows-10/index.html"));
    }

    [Fact]
    public void Names_with_one_address_are_one_tag_shown_as_most_write_it_and_the_other_spelling_is_named()
    {
        var site = new TestSite()
            .Article("a", meta: "date: 2026-01-03\ntags: [WiFi]\n")
            .Article("b", meta: "date: 2026-01-02\ntags: [wifi]\n")
            .Article("c", meta: "date: 2026-01-01\ntags: [WiFi]\n");

        var result = site.Build();

        Assert.Equal("WiFi 3;", site.Page("tags/index.html"));
        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS4101");
        Assert.Equal("content/b.md", finding.Location!.Value.Path.Value);
        Assert.Equal("---\ntitle: b\ndate: 2026-01-02\ntags: [".Length, finding.Location!.Value.Span.Start);
    }

    [Fact]
    public void Tags_that_differ_in_more_than_case_keep_pages_of_their_own()
    {
        var site = new TestSite().Article("a", meta: "date: 2026-01-03\ntags: [C, C#, C++]\n").Publish();

        Assert.True(site.Has("tags/c/index.html"));
        Assert.True(site.Has("tags/c-sharp/index.html"));
        Assert.True(site.Has("tags/c-plus-plus/index.html"));
    }

    [Fact]
    public void A_long_list_is_divided_into_pages()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\npagination:\n  size: 2\n");
        for (var i = 1; i <= 5; i++) site.Article("a" + i, meta: $"date: 2026-01-0{i}\ntags: [t]\n");

        site.Publish();

        Assert.Equal("Test: a5 a4", site.Page("index.html"));
        Assert.Equal("Test: a1", site.Page("page/3/index.html"));
        Assert.Equal("t: a3 a2", site.Page("tags/t/page/2/index.html"));
        Assert.False(site.Has("page/1/index.html"));
    }

    [Fact]
    public void The_archive_has_a_page_for_each_year_and_month_in_the_time_zone_of_the_site()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\ntime_zone: Asia/Tokyo\n")
            .Article("a", meta: "date: 2025-12-31T20:00:00Z\n")
            .Article("b", meta: "date: 2025-11-05\n")
            .Publish();

        Assert.Equal("January 2026: January 1", site.Page("archives/2026/01/index.html"));
        Assert.Equal("2025: November 1", site.Page("archives/2025/index.html"));
        Assert.Equal("Archive: January 1 November 1", site.Page("archives/index.html"));
    }

    [Fact]
    public void Articles_the_author_names_come_first_and_one_that_is_not_there_is_reported()
    {
        var site = new TestSite()
            .Article("a", "printer", "date: 2026-01-03\nrelated: [c, dd]\n")
            .Article("b", "printer spooler")
            .Article("c", "fridge")
            .Article("d", "printer spooler");

        var result = site.Build();

        Assert.Contains("<ul class=\"related-articles\"><li>/c/</li>", site.Page("a/index.html"), StringComparison.Ordinal);
        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS4102");
        Assert.Equal("Did you mean 'd'?", finding.Help);
    }

    [Fact]
    public void An_also_read_entry_that_leads_to_its_own_article_is_left_out_and_named()
    {
        var site = new TestSite()
            .Theme("layouts/article.html", "{{ for item in article.also_read }}{{ item.url }} {{ item.is_external }};{{ end }}")
            .Article("a", "<span class=\"atpl-alsoreadstyle\">Also read:</span>\n<div><ul>\n<li><a href=\"https://test.example/a/\"><u>A</u></a></li>\n<li><a href=\"https://test.example/b/\"><u>B</u></a></li>\n<li><a href=\"https://other.example/c/\"><u>C</u></a></li>\n</ul></div>")
            .Article("b");

        var result = site.Build();

        Assert.Equal("/b/ false;https://other.example/c/ true;", site.Page("a/index.html"));
        Assert.Single(result.Findings, finding => finding.Rule.Code == "AS4103");
    }
}
