namespace ArticleSite.Core.Tests.Enrich;

public sealed class TaxonomyRenameTests
{
    [Fact]
    public void Articles_get_the_new_name_and_the_old_page_leads_to_the_new_one()
    {
        var site = Site("      win11: Windows 11\n")
            .Article("a", meta: "date: 2026-01-03\ntags: [Win11]\n")
            .Article("b", meta: "date: 2026-01-02\ntags: [windows 11]\n");

        var result = site.Build();

        Assert.Equal("Windows 11: a b", site.Page("tags/windows-11/index.html"));
        Assert.Equal("to https://test.example/tags/windows-11/", site.Page("tags/win11/index.html"));
        Assert.Equal("Windows 11 2;", site.Page("tags/index.html"));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_chain_leads_to_its_end()
    {
        var site = Site("      w11: win11\n      win11: Windows 11\n").Article("a", meta: "date: 2026-01-03\ntags: [w11]\n").Publish();

        Assert.Equal("Windows 11 1;", site.Page("tags/index.html"));
        Assert.Equal("to https://test.example/tags/windows-11/", site.Page("tags/w11/index.html"));
        Assert.Equal("to https://test.example/tags/windows-11/", site.Page("tags/win11/index.html"));
    }

    [Fact]
    public void Chains_that_meet_lead_to_one_end()
    {
        var site = Site("      b: c\n      a: b\n      other: b\n      c: The end\n")
            .Article("one", meta: "date: 2026-01-03\ntags: [a]\n").Article("two", meta: "date: 2026-01-02\ntags: [other]\n").Publish();

        Assert.Equal("The end 2;", site.Page("tags/index.html"));
        Assert.All((string[])["a", "b", "c", "other"], old => Assert.Equal("to https://test.example/tags/the-end/", site.Page($"tags/{old}/index.html")));
    }

    [Fact]
    public void A_circle_is_an_error_that_names_each_step()
    {
        var site = Site("      a: b\n      b: c\n      c: a\n").Article("a", meta: "date: 2026-01-03\ntags: [a]\n");

        var finding = Assert.Single(site.Build().Findings, finding => finding.Rule.Code == "AS4307");

        Assert.Equal("these new names go in a circle: 'a' to 'b' to 'c' to 'a'", finding.Message);
        Assert.Equal(2, finding.Related.Count);
    }

    [Fact]
    public void An_old_name_with_two_new_ones_is_an_error_at_the_second()
    {
        var site = Site("      Win11: Windows 11\n      win11: Windows\n").Article("a", meta: "date: 2026-01-03\ntags: [win11]\n");

        var finding = Assert.Single(site.Build().Findings, finding => finding.Rule.Code == "AS4307");

        Assert.Equal("'win11' has the new name 'Windows 11' already", finding.Message);
    }

    [Fact]
    public void A_new_name_at_the_same_address_sets_the_spelling()
    {
        var site = Site("      wifi: WiFi\n").Article("a", meta: "date: 2026-01-03\ntags: [wifi]\n").Article("b", meta: "date: 2026-01-03\ntags: [WIFI]\n");

        Assert.Empty(site.Build().Findings);
        Assert.Equal("WiFi 2;", site.Page("tags/index.html"));
        Assert.Equal("WiFi: a b", site.Page("tags/wifi/index.html"));
    }

    [Fact]
    public void The_old_page_still_leads_to_the_new_one_when_no_article_writes_the_old_name()
    {
        var site = Site("      win11: Windows 11\n").Article("a", meta: "date: 2026-01-03\ntags: [Windows 11]\n");

        var finding = Assert.Single(site.Build().Findings);

        Assert.Equal("AS4308", finding.Rule.Code);
        Assert.Equal("to https://test.example/tags/windows-11/", site.Page("tags/win11/index.html"));
    }

    [Fact]
    public void A_renamed_category_takes_the_pages_below_it_along()
    {
        var site = new TestSite("base_url: https://test.example/\ntaxonomies:\n  categories:\n    rename:\n      win: Windows\n")
            .Article("a", meta: "date: 2026-01-03\ncategories: [os, win, drivers]\n")
            .Article("b", meta: "date: 2026-01-02\ncategories: [[os, win], [os, Windows]]\n")
            .Publish();

        Assert.Equal("Windows: a b", site.Page("categories/os/windows/index.html"));
        Assert.Equal("to https://test.example/categories/os/windows/", site.Page("categories/os/win/index.html"));
        Assert.Equal("to https://test.example/categories/os/windows/drivers/", site.Page("categories/os/win/drivers/index.html"));
        Assert.False(site.Has("categories/win/index.html"));
    }

    [Fact]
    public void Two_paths_that_a_new_name_makes_one_are_shown_once()
    {
        var site = new TestSite("base_url: https://test.example/\ntaxonomies:\n  categories:\n    rename:\n      win: Windows\n")
            .Theme("layouts/article.html", "{{ article.categories.size }}")
            .Article("b", meta: "date: 2026-01-02\ncategories: [[os, win], [os, Windows]]\n")
            .Publish();

        Assert.Equal("1", site.Page("b/index.html"));
    }

    [Fact]
    public void Names_that_differ_in_a_dash_are_named_but_numbers_are_not()
    {
        var site = new TestSite().Article("a", meta: "date: 2026-01-03\ntags: [wi-fi, wifi, ios 17.1, ios 171]\n");

        var finding = Assert.Single(site.Build().Findings);

        Assert.Equal(("AS4310", "'wifi' (articles: 1) and 'wi-fi' (articles: 1) look like one name, but have a page each"), (finding.Rule.Code, finding.Message));
    }

    private static TestSite Site(string renames) => new("base_url: https://test.example/\ntaxonomies:\n  tags:\n    rename:\n" + renames);
}
