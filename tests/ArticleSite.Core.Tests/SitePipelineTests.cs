using ArticleSite.Core.Diagnostics;

namespace ArticleSite.Core.Tests;

public sealed class SitePipelineTests
{
    [Fact]
    public void An_article_becomes_a_page_in_a_folder_named_like_its_file()
    {
        var site = new TestSite().Article("setup-printer", "Plug it *in*.").Publish();

        Assert.Contains("<p>Plug it <em>in</em>.</p>", site.Page("setup-printer/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_names_the_folder_instead()
    {
        var site = new TestSite().Article("a", meta: "date: 2026-01-02\nslug: printer\n").Publish();

        Assert.True(site.Has("printer/index.html"));
        Assert.False(site.Has("a/index.html"));
    }

    [Fact]
    public void Braces_in_an_article_are_text()
    {
        var site = new TestSite().Article("a", "Write {{ page.title }} and {% raw %}.").Publish();

        Assert.Contains("Write {{ page.title }} and {% raw %}.", site.Page("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_title_is_harmless_in_title_heading_feeds_and_structured_data()
    {
        var site = new TestSite()
            .With("content/a.md", "---\ntitle: '</title><script>alert(1)</script> & \"quotes\" ]]>'\ndate: 2026-01-02\n---\nText.\n")
            .Publish();

        var page = site.Page("a/index.html");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("<h1>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; ]]&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, "</script>"));
        foreach (var feed in (string[])["feed.xml", "rss.xml"])
        {
            var xml = System.Xml.Linq.XDocument.Parse(site.Page(feed));
            Assert.Contains(xml.Descendants(), element => element.Name.LocalName == "title" && element.Value.Contains("<script>alert(1)</script> & \"quotes\" ]]>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_draft_is_skipped_and_named()
    {
        var result = new TestSite().Article("a").Article("b", meta: "date: 2026-01-02\ndraft: true\n").Build();

        Assert.Equal(BuildOutcome.Succeeded, result.Outcome);
        var skipped = Assert.Single(result.Skipped);
        Assert.Equal("content/b.md", skipped.Path.Value);
        Assert.Contains("draft", skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_built_when_asked_for()
    {
        var site = new TestSite().Article("b", meta: "date: 2026-01-02\ndraft: true\n").Publish(request => request with { IncludeDrafts = true });

        Assert.True(site.Has("b/index.html"));
    }

    [Fact]
    public void A_future_article_is_skipped_with_the_instant_it_will_appear()
    {
        var site = new TestSite().Article("later", meta: "date: 2026-06-01T12:00:01Z\n").Article("now", meta: "date: 2026-06-01T12:00:00Z\n");

        var result = site.Build();

        Assert.Contains("2026-06-01T12:00:01+00:00", Assert.Single(result.Skipped).Reason, StringComparison.Ordinal);
        Assert.True(site.Has("now/index.html"));
        Assert.False(site.Has("later/index.html"));
    }

    [Fact]
    public void One_bad_article_hides_no_finding_of_another_and_nothing_is_published()
    {
        var site = new TestSite()
            .With("content/a.md", "no front matter\n")
            .With("content/b.md", "---\ntitle: B\ndate: 2026-01-02\n---\n<!-- affiliate ads begin -->\n")
            .Article("c");

        var result = site.Build();

        Assert.Equal(BuildOutcome.FindingsFailed, result.Outcome);
        Assert.Equal(["content/a.md", "content/b.md"], result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Location!.Value.Path.Value));
        Assert.False(site.Has("c/index.html"));
    }

    [Fact]
    public void With_fail_on_never_everything_that_can_be_rendered_is_published_and_the_rest_named()
    {
        var site = new TestSite().With("content/a.md", "no front matter\n").Article("c");

        var result = site.Build(request => request with { FailOn = null });

        Assert.Equal(BuildOutcome.Succeeded, result.Outcome);
        Assert.True(site.Has("c/index.html"));
        Assert.Equal("content/a.md", Assert.Single(result.Skipped).Path.Value);
    }

    [Fact]
    public void A_failed_build_leaves_the_old_site_as_it_was()
    {
        var site = new TestSite().Article("a").Publish();
        var before = site.Output();

        var result = site.Article("a", "New text.").With("content/b.md", "no front matter\n").Build();

        Assert.Equal(BuildOutcome.FindingsFailed, result.Outcome);
        Assert.Equal(before, site.Output());
        Assert.False(site.Files.FolderExists("/site/.public.articlesite-next"));
    }

    [Fact]
    public void An_article_that_has_gone_leaves_no_page_behind()
    {
        var site = new TestSite().Article("a").Article("b").Publish();
        site.Files.DeleteFile("/site/content/b.md");

        site.Publish();

        Assert.True(site.Has("a/index.html"));
        Assert.False(site.Has("b/index.html"));
    }

    [Fact]
    public void Pages_whose_bytes_stay_the_same_are_counted_as_unchanged()
    {
        var site = new TestSite().Article("a").Article("b");
        var first = site.Build();
        var second = site.Article("a", "New text.").Build();

        Assert.Equal((first.PageCount, 0), (first.WrittenCount, first.UnchangedCount));
        Assert.Equal(1, second.WrittenCount);
        Assert.Equal(second.PageCount, second.WrittenCount + second.UnchangedCount);
    }

    [Fact]
    public void A_check_finds_the_same_and_writes_nothing()
    {
        var site = new TestSite().Article("a", "[gone](/nowhere/)");

        var result = site.Build(request => request with { IsCheckOnly = true });

        Assert.Contains(result.Findings, finding => finding.Rule.Code == "AS6001");
        Assert.True(result.PageCount > 0);
        Assert.DoesNotContain(site.Files.Files, file => file.Key.Contains("/public/", StringComparison.Ordinal) || file.Key.Contains("articlesite", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        var one = Many().Publish(request => request with { Jobs = 1 }).Output();
        var sixteen = Many().Publish(request => request with { Jobs = 16 }).Output();

        Assert.Equal(one, sixteen);

        static TestSite Many()
        {
            var site = new TestSite();
            for (var i = 0; i < 60; i++)
                site.Article($"article-{i}", $"Printer number {i % 7} has a {(i % 3 == 0 ? "network" : "paper")} fault.", $"date: 2026-01-{i % 28 + 1:00}\ntags: [t{i % 5}]\ncategories: [c{i % 3}]\n");
            return site;
        }
    }

    [Fact]
    public void Articles_that_are_dropped_when_nothing_fails_are_counted_as_skipped()
    {
        var site = new TestSite("title: Test\npermalink: :year/:slug/\n")
            .Article("old", meta: "date: 2026-01-01\nslug: same\n").Article("new", meta: "date: 2026-01-03\nslug: same\n")
            .Article("undated", meta: "").Article("outside", meta: "date: 2026-01-01\nslug: ../up\n")
            .With("content/large.md", new string('x', 3_000_000));

        var result = site.Build(request => request with { FailOn = null });

        Assert.Equal(
            ["content/large.md AS1053", "content/new.md AS9001", "content/outside.md AS9002", "content/undated.md AS9003"],
            result.Skipped.Select(skipped => $"{skipped.Path} {skipped.Reason[..6]}"));
        Assert.Contains("<title>old", site.Page("2026/same/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_that_includes_itself_is_told_with_a_few_of_its_includes()
    {
        var result = new TestSite().Article("a").Theme("layouts/article.html", "{{ include 'x' }}").Theme("partials/x.html", "{{ include 'x' }}").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS5008");
        Assert.Equal(3, finding.Related.Count);
        Assert.Matches("^included from here first; [0-9]+ more includes lie between$", finding.Related[2].Message);
        Assert.Equal("theme:layouts/article.html", finding.Related[2].Location.Path.Value);
    }

    [Theory]
    [InlineData("content: artikel\n", "AS1050", 9)]
    [InlineData("output: out\n", "AS9006", 8)]
    public void A_folder_that_cannot_be_used_is_told_where_it_is_named(string setting, string code, int offset)
    {
        var site = new TestSite("title: Test\n" + setting).Article("a").With("out/mine.txt", "mine");

        var finding = Assert.Single(site.Build().Findings, finding => finding.Rule.Code == code);

        Assert.Equal("title: Test\n".Length + offset, finding.Location!.Value.Span.Start);
    }

    [Fact]
    public void A_draft_is_told_where_it_is_marked()
    {
        var source = MarkedText.Parse("---\ntitle: a\ndraft: [|true|]\ndate: 2026-01-02\n---\n");

        var finding = Assert.Single(new TestSite().With("content/a.md", source.Text).Build().Findings);

        Assert.Equal(("AS1054", source.Spans[0]), (finding.Rule.Code, finding.Location!.Value.Span));
    }

    [Fact]
    public void Two_articles_for_one_address_are_an_error_of_the_newer_that_names_both()
    {
        var result = new TestSite().Article("a").With("content/b.md", "---\ntitle: B\ndate: 2026-01-01\nslug: A\n---\n").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS9001");
        Assert.Equal("content/a.md", finding.Location!.Value.Path.Value);
        Assert.Equal("content/b.md", Assert.Single(finding.Related).Location.Path.Value);
        Assert.Equal(BuildOutcome.FindingsFailed, result.Outcome);
    }

    [Theory]
    [InlineData("slug: ../../etc/passwd")]
    [InlineData("permalink: /../up/")]
    [InlineData("aliases: [../../up]")]
    [InlineData("slug: 'a\\b'")]
    [InlineData("permalink: https://elsewhere.example/")]
    [InlineData("slug: con")]
    public void An_address_that_leads_out_is_refused_at_its_place(string meta)
    {
        var result = new TestSite().Article("a", meta: $"date: 2026-01-02\n{meta}\n").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS9002");
        Assert.True(finding.Location!.Value.Span.Start > "---\ntitle: a\ndate: 2026-01-02\n".Length);
    }

    [Fact]
    public void An_alias_leads_to_the_article()
    {
        var site = new TestSite().Article("new-name", meta: "date: 2026-01-02\naliases: [/old/name]\n").Publish();

        Assert.Equal("to https://test.example/new-name/", site.Page("old/name/index.html"));
    }

    [Fact]
    public void A_template_of_the_site_wins_over_the_theme()
    {
        var site = new TestSite().With("templates/layouts/404.html", "own: {{ site.title }}").Publish();

        Assert.Equal("own: Test", site.Page("404.html"));
    }

    [Fact]
    public void A_fault_in_a_template_is_named_once_however_many_pages_it_breaks()
    {
        var site = new TestSite().Article("a").Article("b").With("templates/layouts/article.html", "<h1>\n{{ article.titel }}");

        var result = site.Build();

        var finding = Assert.Single(result.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("templates/layouts/article.html", finding.Location!.Value.Path.Value);
        Assert.Contains("(2 pages)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_cannot_be_parsed_makes_no_page_even_where_all_else_is_published()
    {
        var site = new TestSite().Article("a").With("templates/layouts/article.html", "{{ if }}");

        var result = site.Build(request => request with { FailOn = null });

        Assert.Equal(BuildOutcome.Succeeded, result.Outcome);
        Assert.False(site.Has("a/index.html"));
        Assert.Equal("content/a.md", Assert.Single(result.Skipped).Path.Value);
    }

    [Theory]
    [InlineData("<p>\n\n{{ article.titel }}")]
    [InlineData("<p>\r\n\r\n{{ article.titel }}")]
    [InlineData("\uFEFF<p>\r\n\r\n{{ article.titel }}")]
    public void A_fault_in_a_template_is_placed_in_the_file_as_it_is(string template)
    {
        var result = new TestSite().Article("a").With("templates/layouts/article.html", template).Build();

        var finding = Assert.Single(result.Findings, finding => finding.Severity == Severity.Error);
        var span = finding.Location!.Value.Span;
        Assert.EndsWith("titel", template[..span.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_not_utf8_is_reported()
    {
        var site = new TestSite().Article("a");
        site.Files.Add("/site/templates/layouts/404.html", [0x63, 0xE9]);

        Assert.Contains(site.Build().Findings, finding => finding.Rule.Code == "AS1030");
    }

    [Fact]
    public void A_layout_that_is_not_there_is_reported_where_it_is_asked_for()
    {
        var result = new TestSite().Article("a", meta: "date: 2026-01-02\nlayout: artcle\n").Build();

        var finding = Assert.Single(result.Findings, finding => finding.Rule.Code == "AS5101");
        Assert.Equal("Did you mean 'article'?", finding.Help);
        Assert.Equal("---\ntitle: a\ndate: 2026-01-02\nlayout: ".Length, finding.Location!.Value.Span.Start);
    }

    [Fact]
    public void A_folder_with_files_of_others_is_never_replaced()
    {
        var site = new TestSite().Article("a").With("public/holiday.jpg", "precious");

        var result = site.Build();

        Assert.Equal(BuildOutcome.ConfigurationFailed, result.Outcome);
        Assert.Contains(result.Findings, finding => finding.Rule.Code == "AS9006");
        Assert.Equal("precious", site.Page("holiday.jpg"));
    }

    [Fact]
    public void A_second_build_at_the_same_time_is_kept_out()
    {
        var site = new TestSite().Article("a");
        site.Files.CreateFolder("/site/.articlesite");
        using var held = site.Files.TryLock("/site/.articlesite/lock");

        var result = site.Build();

        Assert.Equal(BuildOutcome.InputOutputFailed, result.Outcome);
        Assert.Contains(result.Findings, finding => finding.Rule.Code == "AS9005");
    }

    [Fact]
    public void Files_beside_the_articles_and_in_the_static_folder_come_along()
    {
        var site = new TestSite().Article("a").With("content/images/a.svg", "<svg/>").With("static/robots.txt", "own").With("static/.DS_Store", "x").Publish();

        Assert.Equal("<svg/>", site.Page("images/a.svg"));
        Assert.Equal("own", site.Page("robots.txt"));
        Assert.False(site.Has(".DS_Store"));
    }

    [Fact]
    public void A_page_lives_outside_lists_and_feeds()
    {
        var site = new TestSite().Article("a").With("content/pages/about.md", "---\ntitle: About\ndate: 2026-01-01\n---\nUs.\n").Publish();

        Assert.Contains("<p>Us.</p>", site.Page("about/index.html"), StringComparison.Ordinal);
        Assert.Equal("Test: a", site.Page("index.html"));
        Assert.DoesNotContain("About", site.Page("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://test.example/about/</loc>", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_of_the_base_url_stands_before_every_address()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/guides/\n").Article("a", "printer wifi").Article("b", "printer wifi").Article("c", "fridge").Publish();

        Assert.Contains("<li>/guides/b/</li>", site.Page("a/index.html"), StringComparison.Ordinal);
        Assert.Contains("https://test.example/guides/a/", site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
