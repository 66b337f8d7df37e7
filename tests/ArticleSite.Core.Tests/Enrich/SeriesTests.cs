using System.Text.RegularExpressions;
using ArticleSite.Core.Enrich;
using ArticleSite.Core.Render;
using ArticleSite.Templating;

namespace ArticleSite.Core.Tests.Enrich;

public sealed class SeriesTests
{
    private const string Layout =
        "{{ if article.series }}{{ article.series.name }} {{ article.series.position }}/{{ article.series.total }} < {{ article.series.previous?.title }} > {{ article.series.next?.title }}{{ end }}";

    [Fact]
    public void Parts_come_by_number_then_by_date_then_by_slug()
    {
        var site = new TestSite()
            .Article("a", meta: "date: 2026-01-05\nseries: Ink\n")
            .Article("c", meta: "date: 2026-01-04\nseries: Ink\n")
            .Article("b", meta: "date: 2026-01-04\nseries: Ink\n")
            .Article("d", meta: "date: 2026-01-06\nseries: Ink\nseries_order: 2\n")
            .Article("e", meta: "date: 2026-01-07\nseries: {name: Ink, order: 1}\n")
            .Publish();

        Assert.Equal("Ink: e d b c a", site.Page("series/ink/index.html"));
        Assert.Equal("Ink 5;", site.Page("series/index.html"));
    }

    [Fact]
    public void An_article_knows_its_place_and_its_neighbours()
    {
        var site = new TestSite()
            .Theme("layouts/article.html", Layout)
            .Article("a", meta: "date: 2026-01-01\nseries: Ink\n")
            .Article("b", meta: "date: 2026-01-02\nseries: ink\n")
            .Article("c", meta: "date: 2026-01-03\nseries: Ink\n")
            .Article("d")
            .Publish();

        Assert.Equal("Ink 1/3 < > b", site.Page("a/index.html"));
        Assert.Equal("Ink 2/3 < a > c", site.Page("b/index.html"));
        Assert.Equal("", site.Page("d/index.html"));
    }

    [Fact]
    public void A_page_that_lists_the_parts_is_rendered_again_when_two_others_change_places()
    {
        var site = new TestSite()
            .Theme("layouts/article.html", "{{ for item in article.series.items }}{{ item.title }} {{ end }}")
            .Article("a", meta: "date: 2026-01-01\nseries: Ink\nseries_order: 1\n")
            .Article("b", meta: "date: 2026-01-01\nseries: Ink\nseries_order: 2\n")
            .Article("c", meta: "date: 2026-01-01\nseries: Ink\nseries_order: 3\n")
            .Publish();
        Assert.Equal("a b c ", site.Page("a/index.html"));

        site.Article("b", meta: "date: 2026-01-01\nseries: Ink\nseries_order: 3\n").Article("c", meta: "date: 2026-01-01\nseries: Ink\nseries_order: 2\n").Publish();

        Assert.Equal("a c b ", site.Page("a/index.html"));
    }

    [Fact]
    public void The_pages_of_a_series_share_the_list_of_its_parts()
    {
        var site = new TestSite().Article("a", meta: "date: 2026-01-01\nseries: Ink\n").Article("b", meta: "date: 2026-01-02\nseries: Ink\n").Build().Site!;
        var records = new SiteRecords(site, "");

        Assert.Same(ItemsOf(site.Articles[0]), ItemsOf(site.Articles[1]));

        TemplateArray? ItemsOf(SiteArticle article) => new SeriesRecord(site.Series[0], article, records).TryGetMember("items", out var items) ? items.AsArray : null;
    }

    [Theory]
    [InlineData(50, 20, null, "All parts", 1, 50)]
    [InlineData(60, 1, "1", "Parts 1 to 41", 1, 41)]
    [InlineData(60, 30, "10", "Parts 10 to 50", 10, 50)]
    [InlineData(60, 60, "20", "Parts 20 to 60", 20, 60)]
    public void An_article_shows_all_parts_or_of_many_those_around_it(int parts, int part, string? start, string summary, int first, int last)
    {
        var site = new TestSite().Theme("layouts/article.html", "{{ include 'series' }}");
        foreach (var file in (string[])["partials/series.html", "i18n/en.yml"]) site.Theme(file, File.ReadAllText(Path.Combine(Repository.Root, "templates", file)));
        for (var i = 1; i <= parts; i++) site.Article($"a{i}", meta: $"date: 2026-01-01\nseries: Ink\nseries_order: {i}\n");

        var page = site.Publish().Page($"a{part}/index.html");

        Assert.Contains($"<summary>{summary}</summary>", page, StringComparison.Ordinal);
        Assert.Equal(start, Regex.Match(page, "<ol(?: start=\"?([0-9]+)\"?)?>").Groups[1] is { Success: true } group ? group.Value : null);
        Assert.Equal(Enumerable.Range(first, last - first + 1).Select(i => $"a{i}"), Regex.Matches(page, "<li><a [^>]*>([^<]+)</a>").Select(link => link.Groups[1].Value));
        Assert.Equal($"a{part}", Regex.Match(page, "<li><a [^>]*aria-current[^>]*>([^<]+)</a>").Groups[1].Value);
    }

    [Fact]
    public void A_number_that_is_taken_is_reported_at_the_second_with_the_first()
    {
        var site = new TestSite()
            .Article("a", meta: "date: 2026-01-01\nseries: Ink\nseries_order: 1\n")
            .Article("b", meta: "date: 2026-01-02\nseries: Ink\nseries_order: 1\n");

        var finding = Assert.Single(site.Build().Findings);

        Assert.Equal(("AS4305", "content/b.md", "content/a.md"), (finding.Rule.Code, finding.Location!.Value.Path.Value, finding.Related[0].Location.Path.Value));
    }

    [Theory]
    [InlineData("series: [a, b]\n")]
    [InlineData("series: {order: 1}\n")]
    [InlineData("series: {name: Ink, part: 1}\n")]
    [InlineData("series: Ink\nseries_order: first\n")]
    [InlineData("series: Ink\nseries_order: -1\n")]
    [InlineData("series: Ink\nseries_order: 1.5\n")]
    public void What_is_no_name_or_no_number_is_an_error(string meta) =>
        Assert.Contains(new TestSite().Article("a", meta: "date: 2026-01-01\n" + meta).Build().Findings, finding => finding.Rule.Code == "AS2010");

    [Fact]
    public void A_site_without_a_series_has_no_list_of_them() => Assert.False(new TestSite().Article("a").Publish().Has("series/index.html"));
}
