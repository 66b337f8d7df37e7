namespace ArticleSite.Core.Tests.Incremental;

/// <summary>Articles are read once; what an earlier build read is taken as long as it would come out the same.</summary>
public sealed class ArticleCacheTests
{
    [Fact]
    public void An_unchanged_article_is_not_read_again()
    {
        var site = new TestSite().Article("printer").Article("router").Publish();
        var disk = new CountingDisk(site.Files);

        var result = site.BuildOn(disk);

        Assert.DoesNotContain("/site/content/printer.md", disk.Read);
        Assert.Equal(2, result.CachedCount);
    }

    [Fact]
    public void A_changed_article_is_read_again_and_its_page_is_new()
    {
        var site = new TestSite().Article("printer", "Old words.").Article("router").Publish();

        site.Article("printer", "New words.").Publish();

        Assert.Contains("New words.", site.Page("printer/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_article_is_read_before_those_that_come_from_the_cache()
    {
        var site = new TestSite().Article("a").Article("b").Article("z", "Old words.").Publish();
        site.Article("z", "New words.");
        List<string> order = [];
        var disk = new CountingDisk(site.Files) { OnRead = path => { if (path.EndsWith(".md", StringComparison.Ordinal)) order.Add("changed"); }, OnPackRead = path => { if (path.EndsWith(".pack", StringComparison.Ordinal)) order.Add("cached"); } };

        site.BuildOn(disk, request => request with { Jobs = 1 });

        Assert.Equal("changed", order[0]);
        Assert.Contains("cached", order);
    }

    [Fact]
    public void Findings_of_an_article_that_is_not_read_again_are_told_again()
    {
        var site = new TestSite().With("content/printer.md", "---\ntitle: Printer\n---\n\n<!-- affiliate ads begin -->\n");
        var cold = site.Build();

        Assert.Equal(cold.Findings, site.Build().Findings);
        Assert.NotEmpty(cold.Findings);
    }

    [Fact]
    public void A_file_written_after_the_build_began_is_compared_by_its_content()
    {
        var site = new TestSite().Article("printer", "Old words.");
        var disk = new CountingDisk(site.Files) { OnRead = path => { if (path.EndsWith("printer.md", StringComparison.Ordinal)) site.Article("printer", "New words."); } };
        site.BuildOn(disk);

        site.Publish();

        Assert.Contains("New words.", site.Page("printer/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_taken_once_drafts_are_asked_for_and_left_out_again_after()
    {
        var site = new TestSite().Article("idea", meta: "date: 2026-01-02\ndraft: true\n").Publish();
        Assert.False(site.Has("idea/index.html"));

        site.Publish(request => request with { IncludeDrafts = true });
        Assert.True(site.Has("idea/index.html"));

        site.Publish();
        Assert.False(site.Has("idea/index.html"));
    }

    [Fact]
    public void An_article_of_the_future_appears_when_its_time_has_come()
    {
        var site = new TestSite().Article("soon", meta: "date: 2026-07-01\n").Publish();
        Assert.False(site.Has("soon/index.html"));

        site.Publish(request => request with { Clock = TestSite.Now.AddMonths(2) });

        Assert.True(site.Has("soon/index.html"));
    }

    [Fact]
    public void A_rule_for_ads_that_changes_reads_all_articles_again()
    {
        var site = new TestSite().Theme("partials/disclosure.html", "{{ disclosure.text }}").Article("printer", "<!-- affiliate ads begin -->\n<a href=\"https://imp.i384100.net/c/1/2/3\"><img src=\"https://x.example/a.png\"></a>\n<!-- affiliate ads end -->").Publish();

        site.With("site.config.yml", "title: Test\nbase_url: https://test.example/\nads:\n  marker_blocks: keep\n").Build(request => request with { FailOn = null });

        Assert.Contains("i384100", site.Page("printer/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_cache_nothing_of_it_is_read_or_written()
    {
        var site = new TestSite().Article("printer");
        var disk = new CountingDisk(site.Files);

        site.BuildOn(disk, request => request with { UsesCache = false });

        Assert.DoesNotContain(site.Files.Files, file => file.Key.Contains("/.articlesite/", StringComparison.Ordinal) && !file.Key.EndsWith("/changed-urls.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_cache_bodies_and_lists_lie_in_memory_as_bytes_until_they_are_asked_for()
    {
        var site = new TestSite().Article("printer", "# Paper jam\n\nWords to print.\n\n![a tray](https://x.example/tray.png)");

        var result = site.Build(request => request with { UsesCache = false, KeepsTexts = true });

        var body = Assert.Single(result.Site!.Articles).Article.Body;
        Assert.False(body.Stored.IsInMemory);
        Assert.False(body.StoredHeadings.IsHeld);
        Assert.Contains("Words to print.", body.Html, StringComparison.Ordinal);
        Assert.Equal("a tray", Assert.Single(body.Images).Alt);
        result.Texts!.Dispose();
        Assert.Throws<ObjectDisposedException>(() => body.Html);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1_000_000, false)]
    public void A_build_asks_the_disk_for_what_it_has_just_written_only_where_it_may_not_keep_it_in_memory(long memory, bool isAsked)
    {
        var site = new TestSite();
        foreach (var number in Enumerable.Range(0, 20)) site.Article($"printer-{number}", $"# Paper jam {number}\n\n![a tray](https://x.example/tray.png)");
        var reads = 0;
        var disk = new CountingDisk(site.Files) { OnPackRead = path => { if (path.EndsWith("results-1.pack", StringComparison.Ordinal)) Interlocked.Increment(ref reads); } };

        site.BuildOn(disk, request => request with { CacheMemory = memory });

        Assert.Equal(isAsked, reads > 0);
    }

    [Fact]
    public void A_check_reads_the_cache_and_writes_nothing()
    {
        var site = new TestSite().Article("printer").Publish();
        var before = site.Files.Files;

        var result = site.Build(request => request with { IsCheckOnly = true });

        Assert.Equal(1, result.CachedCount);
        Assert.Equal(before.Select(file => file.Key), site.Files.Files.Select(file => file.Key));
        Assert.All(before.Zip(site.Files.Files), pair => Assert.Same(pair.First.Value, pair.Second.Value));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("results-1.pack")]
    [InlineData("bodies-1.pack")]
    public void A_damaged_file_of_the_cache_changes_nothing_in_the_site(string name)
    {
        var site = new TestSite().Article("printer", "Words to print.").Article("router").Publish();
        var clean = site.Output();
        var path = "/site/.articlesite/" + name;
        var size = site.Files.ReadFile(path).Length;
        for (var at = 0; at < size; at += Math.Max(1, size / 40))
        {
            var bytes = site.Files.ReadFile(path).ToArray();
            bytes[Math.Min(at, bytes.Length - 1)] ^= 0x5A;
            site.Files.Add(path, bytes);

            site.Publish();

            Assert.Equal(clean, site.Output());
        }
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("results-1.pack")]
    [InlineData("bodies-1.pack")]
    public void A_file_of_the_cache_that_is_cut_short_or_gone_changes_nothing_in_the_site(string name)
    {
        var site = new TestSite().Article("printer", "Words to print.").Article("router").Publish();
        var clean = site.Output();
        var path = "/site/.articlesite/" + name;

        site.Files.Add(path, site.Files.ReadFile(path)[..^3]);
        Assert.Equal(clean, site.Publish().Output());

        site.Files.DeleteFile(path);
        Assert.Equal(clean, site.Publish().Output());
    }

    [Theory]
    [InlineData("of another program")]
    [InlineData("damaged")]
    [InlineData("cut short")]
    [InlineData("empty")]
    [InlineData("gone")]
    public void Every_file_of_the_cache_is_as_good_as_none_when_it_is_not_what_was_written(string what)
    {
        var site = new TestSite().Article("printer", "Old words.").Article("router").Publish();
        var names = site.Files.Files.Select(file => file.Key).Where(path => path.StartsWith("/site/.articlesite/", StringComparison.Ordinal)).ToList();
        Assert.Superset(new HashSet<string> { "/site/.articlesite/last", "/site/.articlesite/said", "/site/.articlesite/pages" }, names.ToHashSet());
        var texts = new[] { "New words.", "Old words." };
        var clean = texts.Select(text => new TestSite().Article("printer", text).Article("router").Publish().Output()).ToList();

        foreach (var (i, path) in names.Index())
        {
            Spoil();
            Assert.Equal(clean[(i + 1) % 2], site.Publish().Output()); // nothing to do, if only that were known
            site.Publish();
            Spoil();
            Assert.Equal(clean[i % 2], site.Article("printer", texts[i % 2]).Publish().Output());

            void Spoil()
            {
                if (!site.Files.FileExists(path)) return;
                var bytes = site.Files.ReadFile(path).ToArray();
                if (what == "gone") site.Files.DeleteFile(path);
                else if (what == "empty" || bytes.Length == 0) site.Files.Add(path, []);
                else if (what == "cut short") site.Files.Add(path, bytes[..^1]);
                else
                {
                    bytes[what == "damaged" ? ^1 : 0] ^= 1;
                    site.Files.Add(path, bytes);
                }
            }
        }
    }
}
