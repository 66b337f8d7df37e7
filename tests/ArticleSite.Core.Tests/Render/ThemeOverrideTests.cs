namespace ArticleSite.Core.Tests.Render;

/// <summary>What a site puts in the place of the theme's, file by file, and of its words, entry by entry.</summary>
public sealed class ThemeOverrideTests
{
    [Fact]
    public void A_partial_of_the_site_stands_in_for_the_one_of_the_theme()
    {
        var site = new TestSite().Theme("layouts/home.html", "{{ for item in articles }}{{ include 'card' item }}{{ end }}").Theme("partials/card.html", "theme")
            .With("templates/partials/card.html", "own {{ $1.title }}").Article("a").Publish();

        Assert.Equal("own a", site.Page("index.html"));
    }

    [Fact]
    public void A_style_sheet_of_the_site_stands_in_for_the_one_of_the_theme()
    {
        var site = new TestSite().Theme("static/theme.css", ":root { --accent: green; }").With("templates/static/theme.css", ":root { --accent: red; }").Article("a").Publish();

        Assert.Contains("red", site.Page("theme.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_speaks_the_language_of_its_article_and_a_list_that_of_the_site()
    {
        var site = new TestSite().Theme("layouts/article.html", "{{ t.tag }}, {{ t.date article.date }}").Theme("layouts/tags.html", "{{ t.tag }}, {{ page.title }}")
            .Article("a", meta: "date: 2026-01-02\nlang: de\n").Publish();

        Assert.Equal(("Schlagwort, 2. Januar 2026", "Tag, Tags"), (site.Page("a/index.html"), site.Page("tags/index.html")));
    }

    [Fact]
    public void A_site_changes_one_word_of_the_theme()
    {
        var site = new TestSite().Theme("layouts/404.html", "{{ t.tag }}, {{ t.category }}").With("templates/i18n/en.yml", "tag: Topic\n").Article("a").Publish();

        Assert.Equal("Topic, Category", site.Page("404.html"));
    }

    [Fact]
    public void The_pages_made_of_terms_and_dates_are_named_in_the_language_of_the_site()
    {
        var site = new TestSite("title: S\nbase_url: https://test.example/\nlanguage: de\n").Theme("layouts/tag.html", "{{ page.description }}").Theme("layouts/archive.html", "{{ page.title }}")
            .Article("a", meta: "date: 2026-05-02\ntags: [disk]\n").Publish();

        Assert.Contains("disk auf S", site.Page("tags/disk/index.html"), StringComparison.Ordinal);
        Assert.Equal(("Mai 2026", "Archiv"), (site.Page("archives/2026/05/index.html"), site.Page("archives/index.html")));
    }

    [Fact]
    public void A_word_that_no_language_has_is_an_error_at_its_place()
    {
        var result = new TestSite().Article("a").With("templates/layouts/404.html", "{{ t.realted }}").Build();

        Assert.Contains(result.Findings, finding => finding.Rule.Code == "AS5002" && finding.Location!.Value.Path.Value == "templates/layouts/404.html");
    }

    [Fact]
    public void A_number_where_a_date_was_expected_is_an_error_at_its_place()
    {
        var result = new TestSite().Article("a").With("templates/layouts/404.html", "{{ t.date 5 }}").Build();

        Assert.Contains(result.Findings, finding => finding.Rule.Code == "AS5004" && finding.Message.Contains("a date was expected", StringComparison.Ordinal));
    }
}
