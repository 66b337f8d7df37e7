using System.Text;
using ArticleSite.Core.Diagnostics;
using ArticleSite.Core.Load;

namespace ArticleSite.Core.Tests.Check.Ledger;

/// <summary>The list of addresses a site has had: how builds keep it, and what is said of those that vanish.</summary>
public sealed class LedgerTests
{
    private const string Words = "The first thing to do is to open the lid of the printer and to look for the sheet that is caught between the two rollers behind the drum, then pull it out slowly with both hands and close the lid again.";

    [Fact]
    public void A_published_build_keeps_every_address_of_a_page_or_feed_sorted()
    {
        var site = new TestSite().Article("b").Article("a", meta: "date: 2026-01-02\ntags: [Ink]\naliases: [old]\n").Publish();

        Assert.Equal(
            ["/", "/a/", "/archives/", "/archives/2026/", "/archives/2026/01/", "/b/", "/categories/", "/feed.json", "/feed.xml", "/old/", "/rss.xml", "/search/", "/tags/", "/tags/ink/"],
            Addresses(site));
    }

    [Fact]
    public void Later_pages_of_lists_are_not_kept()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\npagination:\n  size: 1\n  archives: 1\n").Article("a").Article("b").Publish();

        Assert.True(site.Has("page/2/index.html"));
        Assert.DoesNotContain(Addresses(site), address => address.Contains("/page/", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_that_vanishes_is_found_on_its_line()
    {
        var site = new TestSite().Article("a").Article("b").Publish();
        var line = Ledger(site).IndexOf("/b/", StringComparison.Ordinal);
        site.Files.DeleteFile("/site/content/b.md");

        var finding = Vanished(site.Build());

        Assert.Equal(("urls.txt", line, "/b/".Length), (finding.Location!.Value.Path.Value, finding.Location.Value.Span.Start, finding.Location.Value.Span.Length));
        Assert.Equal("'/b/' was published and is no page of the site any more", finding.Message);
    }

    [Fact]
    public void Its_line_is_the_one_it_has_after_the_build_has_added_others()
    {
        var site = new TestSite().Article("a").With("urls.txt", "/b/\n/zz zz\n");
        var result = site.Build();

        Assert.Equal(["/b/", "/zz zz"], result.Findings.Where(finding => finding.Location?.Path.Value == "urls.txt").OrderByDescending(finding => finding.Rule == Rules.VanishedUrl).Select(finding => Ledger(site).Substring(finding.Location!.Value.Span.Start, finding.Location.Value.Span.Length)));
    }

    [Fact]
    public void An_address_that_has_vanished_stays_in_the_ledger()
    {
        var site = new TestSite().Article("a").Article("b").Publish();
        site.Files.DeleteFile("/site/content/b.md");
        site.Article("c").Publish();

        Assert.Contains("/b/", Addresses(site));
        Assert.Contains("/c/", Addresses(site));
    }

    [Theory]
    [InlineData("aliases: [b]", "")]
    [InlineData("", "gone: [/b/]\n")]
    [InlineData("", "gone:\n  - url: b\n    reason: The model is not sold any more.\n")]
    public void An_alias_or_a_tombstone_is_enough(string meta, string config)
    {
        var site = new TestSite().Article("a").Article("b").Publish();
        site.Files.DeleteFile("/site/content/b.md");
        site.Article("a", meta: $"date: 2026-01-02\n{meta}\n").With("site.config.yml", "title: Test\nbase_url: https://test.example/\n" + config);

        Assert.DoesNotContain(site.Publish().Build().Findings, finding => finding.Rule == Rules.VanishedUrl);
    }

    [Fact]
    public void A_file_at_the_address_is_enough()
    {
        var site = new TestSite().Article("a").With("urls.txt", "/manual.pdf\n/b/\n").With("static/manual.pdf", "%PDF").With("static/b/index.html", "<p>");

        Assert.DoesNotContain(site.Build().Findings, finding => finding.Rule == Rules.VanishedUrl);
    }

    [Fact]
    public void The_new_address_of_a_renamed_article_is_named()
    {
        var site = new TestSite().Article("printer", Words).Article("other").Publish();
        site.Files.DeleteFile("/site/content/printer.md");
        site.Article("paper-jam", Words.Replace("slowly", "gently", StringComparison.Ordinal));

        var finding = Vanished(site.Build());

        Assert.StartsWith("Was this renamed to '/paper-jam/'? Then add 'aliases: [/printer/]' there", finding.Help, StringComparison.Ordinal);
        Assert.Equal("content/paper-jam.md", Assert.Single(finding.Related).Location.Path.Value);
    }

    [Fact]
    public void The_new_address_is_still_named_when_it_has_been_published()
    {
        var site = new TestSite().Article("printer", Words).Publish();
        site.Files.DeleteFile("/site/content/printer.md");
        site.Article("paper-jam", Words).Publish();

        Assert.Contains("'/paper-jam/'", Vanished(site.Build(request => request with { UsesCache = false })).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_other_words_is_not_taken_for_the_new_one()
    {
        var site = new TestSite().Article("printer", Words).Publish();
        site.Files.DeleteFile("/site/content/printer.md");
        site.Article("router", string.Join(' ', Words.Split(' ').Reverse()));

        Assert.DoesNotContain("router", Vanished(site.Build()).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_whose_article_became_a_draft_says_so()
    {
        var site = new TestSite().Article("a").Article("b").Publish();

        Assert.Equal("It may be that of 'content/b.md': this draft was left out. Publish it, or name the address under 'gone' in the configuration.", Vanished(site.Article("b", meta: "date: 2026-01-02\ndraft: true\n").Build()).Help);
    }

    [Fact]
    public void An_article_with_an_error_is_not_told_a_second_time()
    {
        var site = new TestSite().Article("a").Article("b").Publish();
        var result = site.With("content/b.md", "no front matter").Build(request => request with { FailOn = null });

        Assert.Contains(result.Skipped, skipped => skipped.Path.Value == "content/b.md");
        Assert.DoesNotContain(result.Findings, finding => finding.Rule == Rules.VanishedUrl);
    }

    [Fact]
    public void A_build_for_an_earlier_day_finds_nothing_lost_that_is_to_come()
    {
        var site = new TestSite().Article("a").Article("b", meta: "date: 2026-05-02\ntags: [New]\ncategories: [New]\nseries: New\naliases: [old]\n").Publish();
        var result = site.Build(request => request with { Clock = TestSite.Now.AddMonths(-2) });

        Assert.Contains(result.Skipped, skipped => skipped is { IsFuture: true, Path.Value: "content/b.md" });
        Assert.DoesNotContain(result.Findings, finding => finding.Rule == Rules.VanishedUrl);
        site.Files.DeleteFile("/site/content/b.md");
        Assert.Equal(
            ["/archives/2026/05/", "/b/", "/categories/new/", "/old/", "/series/", "/series/new/", "/tags/new/"],
            site.Build().Findings.Where(finding => finding.Rule == Rules.VanishedUrl).Select(finding => finding.Message.Split('\'')[1]));
    }

    [Fact]
    public void An_article_that_was_never_published_hides_nothing_that_is_lost()
    {
        var site = new TestSite().Article("a").Article("b", meta: "date: 2026-01-02\ntags: [Old]\n").Publish();
        site.Files.DeleteFile("/site/content/b.md");
        var result = site.Article("next", meta: "date: 2026-07-02\n").Build();

        Assert.Equal(["/b/", "/tags/old/"], result.Findings.Where(finding => finding.Rule == Rules.VanishedUrl).Select(finding => finding.Message.Split('\'')[1]));
    }

    [Fact]
    public void Addresses_that_differ_in_case_are_two()
    {
        var site = new TestSite().Article("Setup").Publish();
        site.Files.DeleteFile("/site/content/Setup.md");

        var finding = Vanished(site.Article("setup").Build());

        Assert.StartsWith("'/Setup/'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("upper and lower case", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_that_vanish_are_one_finding_with_the_first_few()
    {
        var site = new TestSite();
        for (var i = 0; i < 1100; i++) site.Article($"n{i:0000}");
        site.Publish().With("site.config.yml", "title: Test\nbase_url: https://test.example/\npermalink: :year/:slug/\n");

        var finding = Vanished(site.Build());

        Assert.Equal("1,100 addresses, this one among them, were published and are no pages of the site any more", finding.Message);
        Assert.Equal(["'/n0001/' too", "'/n0002/' too", "'/n0003/' too", "'/n0004/' too", "'/n0005/' too"], finding.Related.Select(other => other.Message));
    }

    [Fact]
    public void Many_texts_that_lie_elsewhere_lead_to_the_pattern_that_has_changed()
    {
        var site = new TestSite();
        for (var i = 0; i < 11; i++) site.Article($"n{i:00}", string.Join(' ', Words.Split(' ').Select(word => word + i)));
        site.Publish().With("site.config.yml", "title: Test\nbase_url: https://test.example/\npermalink: :year/:slug/\n");

        Assert.StartsWith("The texts of 11 of them lie elsewhere now: '/n00/' at '/2026/n00/'.", Vanished(site.Build()).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_before_leads_on()
    {
        var site = new TestSite().Article("a").Article("b", meta: "date: 2026-01-02\npermalink: own/\n").Publish()
            .With("site.config.yml", "title: Test\nbase_url: https://test.example/\npermalink: :year/:slug/\npermalink_before: [':slug/']\n").Publish();

        Assert.Equal("to https://test.example/2026/a/", site.Page("a/index.html"));
        Assert.False(site.Has("b/index.html"));
        Assert.DoesNotContain(site.Build().Findings, finding => finding.Rule == Rules.VanishedUrl);
    }

    [Fact]
    public void A_pattern_of_before_takes_no_address_from_a_page()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\npermalink: new/:slug/\npermalink_before: [':slug/']\n").Article("a").Article("b", meta: "date: 2026-01-02\npermalink: a/\n").Publish();

        Assert.StartsWith("<title>b", site.Page("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_writes_no_ledger()
    {
        var site = new TestSite().Article("a");
        site.Build(request => request with { IsCheckOnly = true });

        Assert.False(site.Files.FileExists("/site/urls.txt"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_look_at_drafts_or_the_future_is_no_publication(bool drafts, bool future)
    {
        var site = new TestSite().Article("a").Publish();
        site.Article("b", meta: "date: 2026-01-02\ndraft: true\n").Article("c", meta: "date: 2027-01-02\n").Publish(request => request with { IncludeDrafts = drafts, IncludeFuture = future });

        Assert.Equal((drafts, future), (site.Has("b/index.html"), site.Has("c/index.html")));
        Assert.DoesNotContain(Addresses(site), address => address is "/b/" or "/c/");
    }

    [Fact]
    public void A_failed_build_leaves_the_ledger_alone()
    {
        var site = new TestSite().Article("a").Publish();
        var before = Ledger(site);
        site.Article("b").With("content/c.md", "no front matter").Build();

        Assert.Equal(before, Ledger(site));
    }

    [Fact]
    public void A_ledger_that_is_right_is_not_written_again()
    {
        var site = new TestSite().Article("a").Publish();
        var unsorted = string.Join("\r\n", Ledger(site).Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse());
        site.With("urls.txt", unsorted).Article("a", "Other text.").Publish();

        Assert.Equal(unsorted, Ledger(site));
    }

    [Fact]
    public void A_small_edit_does_not_touch_the_ledger_and_a_new_text_does()
    {
        var site = new TestSite().Article("a", Words).Publish();
        var before = Ledger(site);

        Assert.Equal(before, Ledger(site.Article("a", Words + " Done.").Publish()));
        Assert.NotEqual(before, Ledger(site.Article("a", string.Join(' ', Words.Split(' ').Reverse())).Publish()));
    }

    [Fact]
    public void What_an_author_writes_into_it_is_read_and_stays()
    {
        var site = new TestSite().Article("a").With("urls.txt", "\uFEFF# Mine.\r\n/ä b/\r\n\r\n/%C3%A4%20b/\r\nhttps://test.example/old/index.html\r\n");
        var result = site.Build();

        Assert.Equal(["'/ä b/' is no address of this site"], result.Findings.Where(finding => finding.Rule == Rules.BadLedger).Select(finding => finding.Message));
        Assert.Equal(["'/old/' was published and is no page of the site any more", "'/ä b/' was published and is no page of the site any more"], result.Findings.Where(finding => finding.Rule == Rules.VanishedUrl).Select(finding => finding.Message));
        Assert.StartsWith("# Mine.\r\n/ä b/\r\n/\r\n/a/\r\n", Ledger(site), StringComparison.Ordinal);
        Assert.EndsWith("/tags/\r\n/ä%20b/\r\n", Ledger(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("=======")]
    [InlineData("old/")]
    [InlineData("//evil.example/a")]
    [InlineData("https://else.example/a/")]
    [InlineData("/a/ and a note")]
    public void A_line_that_is_no_address_is_named_where_it_stands(string line)
    {
        var finding = Assert.Single(new TestSite().Article("a").With("urls.txt", $"/a/\n  {line}\n").Build(request => request with { IsCheckOnly = true }).Findings, finding => finding.Rule == Rules.BadLedger);

        Assert.Equal(("/a/\n  ".Length, line.Length), (finding.Location!.Value.Span.Start, finding.Location.Value.Span.Length));
    }

    [Fact]
    public void A_ledger_too_large_to_be_one_is_left_alone()
    {
        var site = new TestSite().Article("a");
        site.Files.Add("/site/urls.txt", new byte[LedgerFile.MaximumBytes + 1]);

        Assert.Contains(site.Build().Findings, finding => finding.Rule == Rules.BadLedger && finding.Location!.Value.Path.Value == "urls.txt");
        Assert.Equal(LedgerFile.MaximumBytes + 1, site.Files.ReadFile("/site/urls.txt").Length);
    }

    [Fact]
    public void The_ledger_can_lie_elsewhere_or_be_switched_off()
    {
        var site = new TestSite("title: Test\nbase_url: https://test.example/\nledger: data/addresses.txt\n").Article("a").Publish();
        Assert.True(site.Files.FileExists("/site/data/addresses.txt"));

        var off = new TestSite("title: Test\nbase_url: https://test.example/\nledger: off\n").Article("a").With("urls.txt", "/b/\n");
        Assert.DoesNotContain(off.Build().Findings, finding => finding.Rule == Rules.VanishedUrl);
        Assert.Equal("/b/\n", Ledger(off));
    }

    [Fact]
    public void A_ledger_in_the_output_folder_is_refused() =>
        Assert.Contains(new TestSite("title: Test\nledger: public/urls.txt\n").Article("a").Build().Findings, finding => finding.Rule == Rules.OutputOverlap);

    [Fact]
    public void Severities_of_the_rule_and_of_the_file_count()
    {
        TestSite Site(string config) => new TestSite("title: Test\nbase_url: https://test.example/\n" + config).Article("a").With("urls.txt", "/b/\n");

        Assert.Equal(BuildOutcome.FindingsFailed, Site("diagnostics: { vanished-url: error }\n").Build().Outcome);
        Assert.DoesNotContain(Site("diagnostics:\n  overrides:\n    - { files: urls.txt, rules: { AS4321: off } }\n").Build().Findings, finding => finding.Rule == Rules.VanishedUrl);
    }

    [Fact]
    public void A_baseline_holds_what_vanished()
    {
        var site = new TestSite().Article("a").With("urls.txt", "/b/\n/c/\n");
        var first = site.Build();
        var baseline = Baseline.Of(first.Findings, first.OpenSource);

        var result = site.With("urls.txt", "/b/\n/c/\n/d/\n").Build(request => request with { Baseline = baseline });

        Assert.Equal("'/d/' was published and is no page of the site any more", Assert.Single(result.Findings, finding => finding.Rule == Rules.VanishedUrl).Message);
        Assert.Equal(2, result.Known.Count(finding => finding.Rule == Rules.VanishedUrl));
    }

    [Fact]
    public void A_ledger_that_cannot_be_written_keeps_the_site_from_being_published()
    {
        var site = new TestSite().Article("a").Publish();
        var (before, ledger) = (site.Output(), Ledger(site));
        var disk = new CountingDisk(site.Files) { OnWrite = path => { if (path == "/site/urls.txt") throw new UnauthorizedAccessException("urls.txt is read-only"); } };

        var result = site.Article("b").BuildOn(disk);

        Assert.Equal(BuildOutcome.InputOutputFailed, result.Outcome);
        Assert.Contains(result.Findings, finding => finding.Message.Contains("urls.txt is read-only", StringComparison.Ordinal));
        Assert.Equal(before, site.Output());
        Assert.Equal(ledger, Ledger(site));
    }

    [Fact]
    public void A_ledger_whose_site_could_not_be_published_is_put_back()
    {
        var site = new TestSite().Article("a").Publish();
        var (before, ledger) = (site.Output(), Ledger(site));
        var disk = new CountingDisk(site.Files) { OnWrite = path => { if (path == "/site/public") throw new IOException("the disk is full"); } };

        var result = site.Article("b").BuildOn(disk);

        Assert.Equal(BuildOutcome.InputOutputFailed, result.Outcome);
        Assert.Contains("/site/urls.txt", disk.Written);
        Assert.Equal(before, site.Output());
        Assert.Equal(ledger, Ledger(site));
    }

    [Fact]
    public void A_build_after_which_nothing_changed_does_nothing_though_the_last_one_wrote_the_ledger()
    {
        var site = new TestSite().Article("a").Publish();
        var result = site.Build();

        Assert.Contains(result.Steps, step => step.Name == "Compare");
        Assert.DoesNotContain(result.Steps, step => step.Name == "Render");
    }

    [Fact]
    public void An_edit_of_the_ledger_alone_is_seen()
    {
        var site = new TestSite().Article("a").Publish();
        site.With("urls.txt", Ledger(site) + "/b/\n");

        Assert.Equal("'/b/' was published and is no page of the site any more", Vanished(site.Build()).Message);
        Assert.Single(site.Build().Findings, finding => finding.Rule == Rules.VanishedUrl); // said again by a build that has nothing to do
    }

    private static Diagnostic Vanished(BuildResult result) => Assert.Single(result.Findings, finding => finding.Rule == Rules.VanishedUrl);

    private static string Ledger(TestSite site) => Encoding.UTF8.GetString(site.Files.ReadFile("/site/urls.txt"));

    private static IEnumerable<string> Addresses(TestSite site) => Ledger(site).Split('\n').Where(line => line.StartsWith('/')).Select(line => line.Split(' ')[0]);
}
